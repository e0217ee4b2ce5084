package io.micip.audit.reading;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import io.micip.audit.intake.Logs;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.merkle.EntryBundle;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.merkle.TileSource;
import io.micip.audit.proof.TlogProof;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.audit.record.Records;
import io.micip.chassis.http.Cursor;
import io.micip.chassis.http.Page;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// Reading records and their proofs. Nothing is given before the reading itself is on record.
@Component
class RecordReading {
    private final Logs logs;
    private final Records records;
    private final Selections selections;
    private final RecordAccess access;
    private final ReadingLog left;

    /// A page, and what it was made from.
    record Answer(Page<AuditRecord> page, List<MadeAt> madeAt) {}

    RecordReading(Logs logs, Records records, Selections selections, RecordAccess access, ReadingLog left) {
        this.logs = logs;
        this.records = records;
        this.selections = selections;
        this.access = access;
        this.left = left;
    }

    /// A page of the records that the caller may see and asked for.
    Answer find(Caller caller, RecordQuery query) {
        var selected = selections.of(caller, query);
        var order = query.inOrder();
        int limit = query.pageSize();
        var after = query.after();
        var madeAt = MadeAt.now(logs, records);
        var found = selected.ofNobody()
                ? List.<AuditRecord>of()
                : records.find(selected.filter(), order, after, limit + 1);
        var page = Page.of(found, order.name().toLowerCase(Locale.ROOT), limit, RecordReading::cursor);
        left.searched(selected.reader(), selected.filter(), page.items().size(), selected.shown(page.items()));
        return new Answer(page, madeAt);
    }

    private static Cursor cursor(AuditRecord last) {
        return Cursor.of(Long.toString(last.time().toEpochMilli()), Integer.toString(last.place().log()),
                Long.toString(last.place().index()));
    }

    /// One record, read from its log.
    AuditRecord view(Caller caller, Place place) {
        var found = read(caller, place);
        left.viewed(access.ofOne(caller, found.districts()), place);
        return found;
    }

    /// The proof of one record: at the newest checkpoint that is witnessed if that covers it, else at the newest served.
    TlogProof prove(Caller caller, Place place) {
        var found = read(caller, place);
        var log = log(place.log());
        var served = log.provable(place.index()).orElseThrow(CommonProblems::unknown);
        var path = log.tree().inclusion(place.index(), served.size());
        var proof = new TlogProof(Optional.of(entry(log, place.index())), place.index(), path, served.note());
        left.proven(access.ofOne(caller, found.districts()), place);
        return proof;
    }

    private AuditRecord read(Caller caller, Place place) {
        var found = logs.log(place.log()).filter(log -> covers(log, place.index()))
                .map(log -> AuditRecord.of(place, entry(log, place.index())));
        // Who may read no record at all is told so, whether there is one here or not.
        access.ofOne(caller, found.map(AuditRecord::districts).orElse(Set.of()));
        return found.orElseThrow(CommonProblems::unknown);
    }

    private static boolean covers(OpenLog log, long index) {
        return index < log.served().map(OpenLog.Served::size).orElse(0L);
    }

    private static byte[] entry(OpenLog log, long index) {
        return log.entriesFrom(index).getFirst();
    }

    private OpenLog log(int number) {
        return logs.log(number).orElseThrow(CommonProblems::unknown);
    }

    /// A bundle of entries as it stands, for auditors.
    byte[] bundle(Caller caller, int number, TilePath tile) {
        var reader = access.ofBundle(caller);
        byte[] bundle = tile(number, tile);
        var shown = new HashSet<String>();
        var entries = EntryBundle.read(bundle);
        for (byte[] entry : entries) {
            shown.addAll(AuditRecord.of(new Place(number, 0), entry).districts());
        }
        left.bundleRead(reader, "/log/" + number + "/" + tile.path(), entries.size(), shown);
        return bundle;
    }

    /// A tile of hashes, for everybody.
    /// @throws Refused `unknown` if the served checkpoint does not cover it
    byte[] tile(int number, TilePath tile) {
        try {
            return log(number).read(tile);
        } catch (TileSource.MissingTile _) {
            throw CommonProblems.unknown();
        }
    }

    /// The newest checkpoint that as many witnesses have cosigned as the policy asks for, for everybody.
    byte[] witnessed(int number) {
        return log(number).witnessed().orElseThrow(CommonProblems::unknown).note().toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /// How many entries of a log can be searched for.
    long indexed(OpenLog log) {
        return records.indexed(log.number(), log.origin());
    }

    /// The newest checkpoint, for everybody.
    byte[] checkpoint(int number) {
        return log(number).served().orElseThrow(CommonProblems::unknown).note().toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
