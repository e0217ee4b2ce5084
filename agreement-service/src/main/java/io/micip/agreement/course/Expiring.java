package io.micip.agreement.course;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreement.Change;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.EndOfTerm;
import io.micip.agreement.agreement.Succession;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Refused;

/// Puts on record that agreements have run out and that renewals have taken over, once each however many instances look.
/// It decides nothing: a view is refused from the instant on at which the agreement ends, and permitted from the first
/// one of its renewal on, whether this has run or not.
@Component
class Expiring {

    private static final Logger LOG = LoggerFactory.getLogger(Expiring.class);
    private static final Actor ACTOR = Actor.service("agreement-service");

    /// A renewal's beginning is put on record this much later. Until then everybody decides on both periods, so a
    /// neighbour whose clock is behind ours by less sees no gap between them.
    static final Duration AFTERWARDS = Duration.ofMinutes(1);

    private final Agreements agreements;
    private final Clock clock;

    Expiring(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /// Looks for agreements whose end has passed, and renewals whose first day has come.
    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void record() {
        Instant now = clock.instant();
        Instant settled = now.minus(AFTERWARDS);
        agreements.takeOverDue(settled).forEach(district -> record(district, one -> Succession.takeOver(one, settled)));
        agreements.silentlyOver(now).forEach(district -> record(district, one -> EndOfTerm.expire(one, now)));
    }

    private void record(DistrictCode district, Function<DistrictAgreement, Change> step) {
        try {
            Optional<Versioned<DistrictAgreement>> before = agreements.find(district);
            if (before.isPresent()) {
                Change change = step.apply(before.get().state());
                if (!change.isNone()) {
                    agreements.save(before.get(), change, ACTOR, null);
                }
            }
        } catch (Refused e) {
            LOG.info("end or renewal of district {} not recorded now ({}), tried again", district,
                    e.refusal().type().code());
        }
    }
}
