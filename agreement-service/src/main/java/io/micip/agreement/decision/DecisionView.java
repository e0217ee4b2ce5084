package io.micip.agreement.decision;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.epoch.Epoch;
import io.micip.agreement.steps.ScheduleAView.LineView;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.Period;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.Suspender;

/// The answer to a question, with what determined it.
///
/// @param permitted whether the view may be shown
/// @param reason code of the denial
/// @param explanation in plain words
/// @param agreementVersion what was read
/// @param line the Schedule A line that permits it, where one is needed
/// @param decidedAt the instant decided for
/// @param basis what was in force at that instant; none where that was not kept
record DecisionView(boolean permitted, @Nullable String reason, String explanation, long agreementVersion,
        @Nullable LineView line, Instant decidedAt, @Nullable BasisView basis) {

    static DecisionView of(Ruling ruling) {
        BasisView basis = ruling.epoch() == null ? null : BasisView.of(ruling.epoch());
        Decision decision = ruling.decision();
        return switch (decision) {
            case Permit permit -> new DecisionView(true, null, explanation(permit.line()), permit.agreementVersion(),
                    permit.line() == null ? null : LineView.of(permit.line()), ruling.at(), basis);
            case Deny deny -> new DecisionView(false, deny.reason().code(), deny.reason().explanation(),
                    deny.agreementVersion(), null, ruling.at(), basis);
        };
    }

    private static String explanation(@Nullable ScheduleALine line) {
        return line == null
                ? "The district's agreement is in force and covers this source."
                : "The district's agreement is in force and its Schedule A lists this data.";
    }

    /// What a decision was taken on.
    ///
    /// @param since from when on this version decided; none before the first offer
    /// @param status how far the agreement had come; its dates decide beside it
    /// @param effectiveFrom the first instant at which the agreement holds
    /// @param effectiveUntil the first instant at which it no longer holds
    /// @param followedBy when the renewal holds that takes over from it, if one was acknowledged ahead
    /// @param scheduleAVersion the version of Schedule A in force
    /// @param suspensions flags that stood
    record BasisView(@Nullable Instant since, String status, @Nullable Instant effectiveFrom,
            @Nullable Instant effectiveUntil, @Nullable PeriodView followedBy, int scheduleAVersion,
            List<String> suspensions) {

        static BasisView of(Epoch epoch) {
            AgreementTerms terms = epoch.terms();
            return new BasisView(terms.version() == 0 ? null : epoch.since(), terms.status().code(),
                    terms.effectiveFrom(), terms.effectiveUntil(),
                    terms.followedBy().map(PeriodView::of).orElse(null), terms.scheduleA().version(),
                    terms.suspensions().stream().sorted().map(Suspender::code).toList());
        }
    }

    /// A time in which an agreement holds.
    ///
    /// @param effectiveFrom the first instant
    /// @param effectiveUntil the first instant after it; none without an end
    record PeriodView(Instant effectiveFrom, @Nullable Instant effectiveUntil) {

        static PeriodView of(Period period) {
            return new PeriodView(period.from(), period.until());
        }
    }
}
