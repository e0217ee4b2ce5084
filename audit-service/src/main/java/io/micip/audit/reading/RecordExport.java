package io.micip.audit.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.micip.audit.format.RecordFormat;
import io.micip.audit.intake.Logs;
import io.micip.audit.record.Count;
import io.micip.audit.record.Extent;
import io.micip.audit.record.Facet;
import io.micip.audit.record.Place;
import io.micip.audit.record.RecordFilter;
import io.micip.audit.record.Records;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// Giving out all records of a search, however many. A run holds one page in memory at a time, and ends where the logs
/// ended when it began, so it can be taken up again after any record.
@Component
class RecordExport {
    private static final int PAGE = 2_000;
    private static final int MOST_DISTRICTS = 2_000;
    private static final int MOST_AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Logs logs;
    private final Records records;
    private final Selections selections;
    private final ReadingLog left;
    private final Semaphore running = new Semaphore(MOST_AT_ONCE);
    private final Set<String> receivers = ConcurrentHashMap.newKeySet();

    RecordExport(Logs logs, Records records, Selections selections, ReadingLog left) {
        this.logs = logs;
        this.records = records;
        this.selections = selections;
        this.left = left;
    }

    /// A place among the exports that run at once, until it is closed.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /// An export that is about to be given out.
    /// @param filter what is in it
    /// @param order which way
    /// @param after the last record the receiver has
    /// @param madeAt what it is made from
    /// @param size all records in it, those before `after` included
    record Run(RecordFilter filter, Records.Order order, Optional<Records.Position> after, List<MadeAt> madeAt,
            long size) {}

    /// One for each receiver, so that nobody keeps the others waiting with several slow ones.
    ///
    /// @throws Refused `busy` when the caller has one running, or enough others have
    Turn turn(Caller caller) {
        if (!receivers.add(caller.id())) {
            throw CommonProblems.busy();
        }
        if (!running.tryAcquire()) {
            receivers.remove(caller.id());
            throw CommonProblems.busy();
        }
        return () -> {
            running.release();
            receivers.remove(caller.id());
        };
    }

    /// Begins an export, and puts it on record.
    /// @param extent of an export that is taken up again
    /// @param after the last record of it that the receiver has
    Run begin(Caller caller, RecordQuery query, Optional<Extent> extent, Optional<Place> after) {
        var selected = selections.of(caller, query);
        var madeAt = MadeAt.now(logs, records);
        var whole = MadeAt.extent(madeAt);
        if (!extent.map(asked -> asked.isWithin(whole)).orElse(true)) {
            throw RecordQuery.invalid("at", "expected: what an export's " + ExportController.EXTENT + " said");
        }
        var filter = selected.filter().within(selected.ofNobody() ? Extent.NOTHING : extent.orElse(whole));
        var districts = selected.reader().everything()
                ? records.count(filter, Facet.DISTRICT, MOST_DISTRICTS).stream().map(Count::value)
                        .collect(Collectors.toSet())
                : selected.reader().districts();
        long size = records.size(filter);
        var position = after.map(place -> position(place, filter));
        left.exported(selected.reader(), selected.filter(), Math.toIntExact(Math.min(size, Integer.MAX_VALUE)),
                Set.copyOf(districts));
        return new Run(filter, query.inOrder(), position, madeAt, size);
    }

    private Records.Position position(Place place, RecordFilter filter) {
        return records.at(place).filter(filter::takes).map(found -> new Records.Position(found.time(), place))
                .orElseThrow(() -> RecordQuery.invalid("after", "expected: log/index of the last record received"));
    }

    /// Writes all records of a run.
    /// @throws IOException when the receiver is gone, or has taken half an hour; the run can be taken up again
    void write(Run run, RecordFormat format, OutputStream out) throws IOException {
        var writer = format.writer(out);
        var after = run.after();
        long begun = System.nanoTime();
        boolean more;
        do {
            var page = records.find(run.filter(), run.order(), after, PAGE);
            for (var found : page) {
                writer.write(found);
                after = Optional.of(new Records.Position(found.time(), found.place()));
            }
            writer.flush();
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IOException("an export took longer than " + LONGEST);
            }
            more = page.size() == PAGE;
        } while (more);
    }
}
