package io.micip.agreement.agreement;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Refused;

/// Puts on record that agreements have run out, once each however many instances look. It decides nothing: a view is
/// refused from the instant on at which the agreement ends, whether this has run or not.
@Component
class Expiring {

    private static final Logger LOG = LoggerFactory.getLogger(Expiring.class);
    private static final Actor ACTOR = Actor.service("agreement-service");

    private final Agreements agreements;
    private final Clock clock;

    Expiring(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /// Looks for agreements whose end has passed.
    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void recordExpired() {
        Instant now = clock.instant();
        for (DistrictCode district : agreements.silentlyOver(now)) {
            try {
                record(district, now);
            } catch (Refused e) {
                LOG.info("expiry of district {} not recorded now ({}), tried again", district,
                        e.refusal().type().code());
            }
        }
    }

    private void record(DistrictCode district, Instant now) {
        Optional<Versioned<DistrictAgreement>> before = agreements.find(district);
        if (before.isPresent()) {
            Change change = before.get().state().expire(now);
            if (!change.isNone()) {
                agreements.save(before.get(), change, ACTOR, null);
            }
        }
    }
}
