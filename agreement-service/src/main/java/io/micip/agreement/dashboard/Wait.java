package io.micip.agreement.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.Outline;
import io.micip.agreement.agreement.Succession;
import io.micip.agreement.agreement.Suspension;
import io.micip.agreement.term.ExpiryNotice;
import io.micip.agreement.term.Extension;
import io.micip.agreements.Suspender;

/// Something that somebody has to do before a district's agreement goes on: who waits for whom.
///
/// @param party who has to do it; the others wait
/// @param step what
/// @param since since when, where that is known
record Wait(Party party, Step step, @Nullable Instant since) {

    /// Who can be waited for.
    enum Party {
        /// The district.
        DISTRICT,
        /// The Michigan Department of Education.
        STATE,
        /// Those who run the platform.
        PLATFORM;

        /// The word in the API.
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The party of this code, or empty.
        static Optional<Party> find(String code) {
            return Arrays.stream(values()).filter(party -> party.code().equals(code)).findFirst();
        }

        private static Party of(Suspender suspender) {
            return switch (suspender) {
                case DISTRICT -> DISTRICT;
                case STATE -> STATE;
                case PLATFORM -> PLATFORM;
            };
        }
    }

    /// What is waited for.
    enum Step {
        /// The district signs.
        SIGN,
        /// The state acknowledges a signature.
        ACKNOWLEDGE,
        /// The state names the first administrator.
        NAME_ADMINISTRATOR,
        /// The state answers a request for an extension.
        ANSWER_EXTENSION,
        /// The district signs a renewal, or asks for an extension, before its agreement ends.
        RENEW,
        /// The district signs the next text.
        SIGN_NEXT_TEXT,
        /// Who has suspended lifts the suspension.
        LIFT_SUSPENSION;

        /// The word in the API.
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The step of this code, or empty.
        static Optional<Step> find(String code) {
            return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
        }
    }

    /// All that is waited for, in the order of [Step].
    ///
    /// @param outline null where nothing was ever offered: then the state has nothing to wait for yet
    static List<Wait> of(@Nullable Outline outline, Instant at) {
        if (outline == null) {
            return List.of();
        }
        List<Wait> waits = new ArrayList<>();
        Agreement current = outline.current();
        if (isRenewing(outline, at)) {
            // acknowledged, it waits for nobody but for its first day
            if (!Succession.isAhead(outline.renewal())) {
                waits.add(new Wait(Party.STATE, Step.ACKNOWLEDGE, outline.milestones().signed()));
            }
        } else if (current == null || !current.isComing() && !current.inForce(at)) {
            waits.add(new Wait(Party.DISTRICT, Step.SIGN, current == null ? null : endOf(current)));
        } else if (current.isComing()) {
            waits.add(coming(outline, current, at));
        }
        outline.inForce(at).ifPresent(agreement -> waits.addAll(inForce(outline, agreement, at)));
        for (Suspension flag : outline.suspensions()) {
            waits.add(new Wait(Party.of(flag.by()), Step.LIFT_SUSPENSION, flag.since()));
        }
        return List.copyOf(waits);
    }

    /// What never came into force in its term is signed again.
    private static Wait coming(Outline outline, Agreement current, Instant at) {
        if (current.term().isOver(at)) {
            return new Wait(Party.DISTRICT, Step.SIGN, current.term().until());
        }
        return current.phase() == Agreement.Phase.SIGNED
                ? new Wait(Party.STATE, Step.ACKNOWLEDGE, outline.milestones().signed())
                : new Wait(Party.STATE, Step.NAME_ADMINISTRATOR, outline.milestones().acknowledged());
    }

    private static List<Wait> inForce(Outline outline, Agreement agreement, Instant at) {
        List<Wait> waits = new ArrayList<>();
        Optional<Extension> open = agreement.openExtension();
        open.ifPresent(asked -> waits.add(new Wait(Party.STATE, Step.ANSWER_EXTENSION, asked.asked().at())));
        boolean renewing = isRenewing(outline, at);
        boolean nothingUnderWay = !renewing && open.isEmpty();
        boolean ending = agreement.term().daysLeft(at).orElse(Long.MAX_VALUE) <= Standing.EXPIRING_DAYS;
        if (ending && nothingUnderWay) {
            waits.add(new Wait(Party.DISTRICT, Step.RENEW, firstNotice(agreement)));
        }
        if (!renewing && outline.offered().version() > agreement.text().version()) {
            waits.add(new Wait(Party.DISTRICT, Step.SIGN_NEXT_TEXT, null));
        }
        return waits;
    }

    private static boolean isRenewing(Outline outline, Instant at) {
        return outline.renewal() != null && outline.renewal().canStillCome(at);
    }

    private static @Nullable Instant firstNotice(Agreement agreement) {
        return agreement.notices().stream()
                .filter(notice -> Optional.of(notice.lastDay()).equals(agreement.term().lastDay()))
                .findFirst().map(ExpiryNotice::at).orElse(null);
    }

    private static @Nullable Instant endOf(Agreement ended) {
        Agreement.Revocation revocation = ended.revocation();
        return revocation == null ? ended.term().until() : revocation.at();
    }
}
