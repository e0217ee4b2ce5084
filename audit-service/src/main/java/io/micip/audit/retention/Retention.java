package io.micip.audit.retention;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import io.micip.audit.intake.Logs;
import io.micip.audit.intake.OpenLog;
import io.micip.audit.merkle.TilePath;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.chassis.background.Repeating;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Facts;
import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.events.AuditEvent;
import io.micip.notes.Sha256;

/// Looks each hour how far the policy has come in each log: up to the first entry that is still to be given out, or that a
/// legal hold covers. That a minimum index rises is in the log before anything is refused by it.
@Component
public class Retention extends Repeating {
    static final ProblemType RETIRED = new ProblemType("entries-retired", Category.GONE,
            "These entries are given out no more.");
    private static final Duration EVERY = Duration.ofHours(1);

    private final Logs logs;
    private final RetentionPolicy policy;
    private final LegalHolds holds;
    private final MinimumIndexes minimums;
    private final Facts facts;
    private final Clock clock;
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    Retention(Logs logs, RetentionPolicy policy, LegalHolds holds, MinimumIndexes minimums, Facts facts, Clock clock) {
        super("audit-retention", EVERY);
        this.logs = logs;
        this.policy = policy;
        this.holds = holds;
        this.minimums = minimums;
        this.facts = facts;
        this.clock = clock;
    }

    /// The first index of a log that is given out in bundles.
    public long minimumOf(OpenLog log) {
        return known.computeIfAbsent(log.origin(), minimums::of);
    }

    /// @throws Refused `entries-retired` for a bundle whose every entry lies below the minimum index
    public void requireGivenOut(OpenLog log, TilePath bundle) {
        if ((bundle.index() + 1) * TilePath.FULL <= minimumOf(log)) {
            throw new Refused(
                    Refusal.of(RETIRED, "The written retention policy has ended for these entries. Proofs, and"
                            + " the records that may be searched, are as they were."));
        }
    }

    RetentionPolicy policy() {
        return policy;
    }

    @Override
    protected void run() {
        logs.all().forEach(this::advance);
    }

    /// Raises the minimum index of a log as far as it may.
    void advance(OpenLog log) {
        long before = minimumOf(log);
        long after = firstKept(log, before, clock.instant());
        if (after / TilePath.FULL > before / TilePath.FULL) {
            var event = new AuditEvent.RetentionAdvanced(log.number(), after,
                    Sha256.hex(policy.text().getBytes(StandardCharsets.UTF_8)));
            facts.record(EventDraft.success(event, "/logs/" + log.number() + "/retention", EventDraft.STATE,
                    Actor.service("audit-service")));
            minimums.raise(log.origin(), after);
            known.put(log.origin(), after);
        }
    }

    private long firstKept(OpenLog log, long from, Instant now) {
        var inForce = holds.all().stream().map(hold -> hold.state()).filter(LegalHold::inForce).toList();
        long at = from;
        for (var entries = log.entriesFrom(at); !entries.isEmpty(); entries = log.entriesFrom(at)) {
            for (byte[] entry : entries) {
                var record = AuditRecord.of(new Place(log.number(), at), entry);
                boolean held = inForce.stream().anyMatch(hold -> hold.scope().equals(LegalHold.ALL)
                        || record.districts().stream().anyMatch(hold::covers));
                // what says no time that can be read has never been long enough
                boolean timeless = record.time().equals(Instant.EPOCH);
                if (held || timeless || !policy.isOver(record.attribute("type").orElse(""), record.time(), now)) {
                    return at;
                }
                at++;
            }
        }
        return at;
    }
}
