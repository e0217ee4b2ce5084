package io.micip.agreement.course;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreement.Change;
import io.micip.agreement.agreement.EndOfTerm;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.problem.Refused;

/// Gives notice of agreements that end in 90, 30 or 7 days, once each: a notice and the event that tells of it are one
/// write of the agreement, so no restart and no second instance gives it again.
@Component
class Noticing {

    private static final Logger LOG = LoggerFactory.getLogger(Noticing.class);
    private static final Actor ACTOR = Actor.service("agreement-service");

    private final Agreements agreements;
    private final Clock clock;

    Noticing(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /// Looks for agreements whose next notice is due.
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void giveNotices() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (DistrictCode district : agreements.noticeDue(now)) {
            try {
                give(district, now);
            } catch (Refused e) {
                LOG.info("expiry notice of district {} not given now ({}), tried again", district,
                        e.refusal().type().code());
            }
        }
    }

    private void give(DistrictCode district, Instant now) {
        agreements.find(district).ifPresent(before -> {
            Change change = EndOfTerm.notice(before.state(), now);
            if (!change.isNone()) {
                agreements.save(before, change, ACTOR, null);
            }
        });
    }
}
