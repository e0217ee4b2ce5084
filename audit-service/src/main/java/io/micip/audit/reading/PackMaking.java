package io.micip.audit.reading;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.springframework.stereotype.Component;

import io.micip.audit.intake.Logs;
import io.micip.audit.pack.EvidencePack;
import io.micip.audit.proof.TlogProof;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Records;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.problem.Refused;

/// Making evidence packs. That a pack was made is in the log before it is given out, and the proof of it is in the pack.
@Component
class PackMaking {
    private static final int MOST = 1_000;

    private final Logs logs;
    private final Records records;
    private final Selections selections;
    private final ReadingLog left;
    private final PackProofs proofs;
    private final Ids ids;
    private final Clock clock;

    /// A pack, and the proof that the log knows of it.
    record Made(EvidencePack pack, TlogProof manifestProof) {}

    PackMaking(Logs logs, Records records, Selections selections, ReadingLog left, PackProofs proofs, Ids ids,
            Clock clock) {
        this.logs = logs;
        this.records = records;
        this.selections = selections;
        this.left = left;
        this.proofs = proofs;
        this.ids = ids;
        this.clock = clock;
    }

    /// Packs the records that the caller may see and asked for.
    /// @param asked the filter's parameters, as they were sent
    /// @throws Refused `invalid` for more than 1,000 records or 8 MB of them, `busy` when the log does not take the event in time
    Made make(Caller caller, RecordQuery query, SortedMap<String, String> asked) {
        var selected = selections.of(caller, query);
        var extent = MadeAt.extent(MadeAt.now(logs, records));
        var found = selected.ofNobody()
                ? List.<AuditRecord>of()
                : records.find(selected.filter().within(extent), query.inOrder(), Optional.empty(), MOST + 1);
        if (found.size() > MOST) {
            throw RecordQuery.invalid("from", "expected: a search that takes at most " + MOST + " records");
        }
        var shown = selected.shown(found);
        var proven = proofs.of(found.stream().map(AuditRecord::place).toList());
        var pack = EvidencePack.of(new EvidencePack.Content(ids.next().toString(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS), asked,
                proofs.answered(extent.sizes()), proven, proofs.policy()));
        var event = left.packed(selected.reader(), selected.filter(), proven.size(), shown,
                pack.manifestSha256());
        return new Made(pack, proofs.ofEvent(selected.reader().key(), event));
    }
}
