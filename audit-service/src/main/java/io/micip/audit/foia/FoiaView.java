package io.micip.audit.foia;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import io.micip.audit.clock.FoiaClock;
import io.micip.chassis.outbox.Versioned;

/// A request as coordinators see it.
///
/// @param receipt how it came
/// @param clock   by when it is to be answered
/// @param asked   what is searched for
/// @param steps   what was done
record FoiaView(String id, String organisation, long version, ReceiptView receipt, ClockView clock, AskedView asked,
        StepsView steps) {

    /// @param names  the name given, then others; empty once erased
    /// @param erased whether the words of this request are gone
    record AskedView(List<String> names, boolean erased) {}

    /// What was done, as far as it was.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepsView(@Nullable ExtensionView extension, @Nullable SearchView search, @Nullable AttemptView searching,
            @Nullable CertificateView certificate, @Nullable DecisionView decision) {}

    /// @param receivedOn the day on which it counts as received, in Detroit
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptView(String means, Instant cameAt, @Nullable Instant noticedAt, LocalDate receivedOn) {}

    /// @param dueOn    the last day to answer, in Detroit
    /// @param daysLeft business days, 0 on the last, negative after it; of an answered request as on that day
    record ClockView(LocalDate dueOn, int daysLeft, boolean late) {}

    /// An extension.
    record ExtensionView(int businessDays, String reason, Instant at) {}

    /// @param found  in how many places a name stands
    /// @param places where, the first of them
    record SearchView(Instant at, int stores, long found, List<String> places) {}

    /// A search without a result.
    ///
    /// @param state  `going` or `failed`
    /// @param reason of one that failed: `not-searched` or `interrupted`
    /// @param what   could not be searched
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AttemptView(String id, Instant at, String state, @Nullable String reason, @Nullable String what) {}

    /// @param held whether it can still be given out
    record CertificateView(String id, String sha256, Instant at, boolean held) {}

    /// @param notice what the written notice must say of the requester's rights, in paragraphs
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionView(String outcome, Instant at, OfficialView official, @Nullable String grounds,
            List<String> notice) {}

    /// Who signed.
    record OfficialView(String name, String title) {}

    /// @param today in Detroit
    static FoiaView of(Versioned<FoiaRequest> request, LocalDate today) {
        var state = request.state();
        var receipt = state.receipt();
        return new FoiaView(request.id(), state.organisation().toString(), request.version(),
                new ReceiptView(receipt.means().code(), receipt.cameAt(), receipt.noticedAt(), state.receivedOn()),
                clock(state, today), new AskedView(state.asked().names(), state.asked().erased()),
                new StepsView(extension(state), search(state), searching(state), certificate(state), decision(state)));
    }

    private static ClockView clock(FoiaRequest state, LocalDate today) {
        var decision = state.decision();
        var at = decision == null ? today : FoiaClock.dayOf(decision.at());
        return new ClockView(state.dueOn(), FoiaClock.daysLeft(at, state.dueOn()), at.isAfter(state.dueOn()));
    }

    private static @Nullable ExtensionView extension(FoiaRequest state) {
        var one = state.extension();
        return one == null ? null : new ExtensionView(one.businessDays(), one.reason().code(), one.at());
    }

    private static @Nullable SearchView search(FoiaRequest state) {
        var one = state.search().made();
        return one == null ? null : new SearchView(one.at(), one.stores(), one.found(), one.places());
    }

    private static @Nullable AttemptView searching(FoiaRequest state) {
        return switch (state.search().attempt()) {
            case null -> null;
            case Searched.Going going -> new AttemptView(going.id(), going.at(), "going", null, null);
            case Searched.Failed failed ->
                new AttemptView(failed.id(), failed.at(), "failed", failed.why().code(), failed.what());
        };
    }

    private static @Nullable CertificateView certificate(FoiaRequest state) {
        var one = state.certificate();
        return one == null ? null : new CertificateView(one.id(), one.sha256(), one.at(), one.note() != null);
    }

    private static @Nullable DecisionView decision(FoiaRequest state) {
        var one = state.decision();
        return one == null
                ? null
                : new DecisionView(one.outcome().code(), one.at(),
                        new OfficialView(one.official().name(), one.official().title()), one.grounds(),
                        Notice.of(state.organisation(), one.outcome()));
    }
}
