package io.micip.agreement.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.epoch.Epoch;
import io.micip.agreements.CompiledAgreement;
import io.micip.agreements.Decision;

/// Decides about views of one district's data, on one reading of its history: for now by the version in force, for a past
/// instant by the version that was in force then, for a named version by that one. For one thread.
///
/// A decision for now is dated no earlier than its version, so that asking for the same instant later finds the same
/// version, whatever the clocks of two instances say.
final class Deciding {

    private final AgreementHistory history;
    private final Instant now;
    private final Map<Long, CompiledAgreement> compiled = new HashMap<>();

    /// @param now as this instance's clock says
    Deciding(AgreementHistory history, Instant now) {
        this.history = history;
        this.now = now;
    }

    Ruling decide(Asked asked) {
        Optional<Epoch> epoch = epochFor(asked);
        Instant at = asked.at() != null ? asked.at() : notBefore(epoch.orElseGet(history::current));
        return epoch.map(found -> new Ruling(decide(asked.view(), found, at), at, found))
                .orElseGet(() -> new Ruling(CompiledAgreement.unknown(), at, null));
    }

    /// Whether the district has, or had, this version.
    boolean knows(long version) {
        return version >= 0 && version <= history.current().version();
    }

    private Optional<Epoch> epochFor(Asked asked) {
        if (asked.version() != null) {
            return asked.version() == 0 ? history.at(Instant.MIN) : history.version(asked.version());
        }
        return asked.at() == null || !asked.at().isBefore(now)
                ? Optional.of(history.current())
                : history.at(asked.at());
    }

    private Decision decide(View view, Epoch epoch, Instant at) {
        return compiled.computeIfAbsent(epoch.version(), _ -> CompiledAgreement.of(epoch.terms()))
                .decide(view.source(), view.category(), view.grain(), view.year(), at);
    }

    private Instant notBefore(Epoch epoch) {
        return epoch.since().isAfter(now) ? epoch.since() : now;
    }
}
