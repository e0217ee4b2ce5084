package io.micip.audit.reading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.stereotype.Component;

import io.micip.audit.intake.Logs;
import io.micip.audit.record.Count;
import io.micip.audit.record.Facet;
import io.micip.audit.record.Records;
import io.micip.chassis.identity.Caller;

/// Counting records, for pictures and for narrowing a search. It is on record as the search is.
@Component
class RecordCounting {
    private static final int MOST = 1_000;

    private final Logs logs;
    private final Records records;
    private final Selections selections;
    private final ReadingLog left;

    /// Counts, and what they were made from.
    /// @param total records that the filter takes; a record may count under several values, or under none
    /// @param more whether there are more values than are given
    record Counts(List<Count> items, long total, boolean more, List<MadeAt> madeAt) {}

    RecordCounting(Logs logs, Records records, Selections selections, ReadingLog left) {
        this.logs = logs;
        this.records = records;
        this.selections = selections;
        this.left = left;
    }

    /// How the records that the caller may see and asked for fall to the values of a facet.
    Counts count(Caller caller, RecordQuery query, Facet by) {
        var selected = selections.of(caller, query);
        var madeAt = MadeAt.now(logs, records);
        if (selected.ofNobody()) {
            left.counted(selected.reader(), selected.filter(), by, Set.of());
            return new Counts(List.of(), 0, false, madeAt);
        }
        var filter = selected.filter().within(MadeAt.extent(madeAt));
        var counts = records.count(filter, by, MOST + 1);
        var given = by == Facet.DAY
                ? counts.stream().skip(Math.max(0, counts.size() - MOST))
                : counts.stream().limit(MOST);
        var items = given.filter(count -> by != Facet.DISTRICT || maySee(selected, count))
                .toList();
        left.counted(selected.reader(), selected.filter(), by, shown(selected, by, items));
        return new Counts(items, records.size(filter), counts.size() > MOST, madeAt);
    }

    /// A record of several districts is each one's, but none learns of the others by it.
    private static boolean maySee(Selection selected, Count count) {
        return selected.reader().mayRead(Set.of(count.value()));
    }

    private static Set<String> shown(Selection selected, Facet by, List<Count> items) {
        if (!selected.reader().everything()) {
            return selected.reader().districts();
        }
        var shown = new TreeSet<>(selected.filter().districts());
        if (by == Facet.DISTRICT) {
            items.forEach(count -> shown.add(count.value()));
        }
        return shown;
    }
}
