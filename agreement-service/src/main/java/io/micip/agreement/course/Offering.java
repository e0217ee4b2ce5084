package io.micip.agreement.course;

import java.util.Set;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreement.Change;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Refused;

/// Use case: the state offers a text to every open district that was not offered it or a newer one. What another
/// instance offers at the same time is offered once.
@Component
class Offering {

    private static final Logger LOG = LoggerFactory.getLogger(Offering.class);
    private static final Actor ACTOR = Actor.service("agreement-service");

    private final Agreements agreements;

    Offering(Agreements agreements) {
        this.agreements = agreements;
    }

    /// @param open every open district
    void offer(TextIdentity text, Set<DistrictCode> open) {
        Set<DistrictCode> begun = agreements.versions().keySet();
        long offered = open.stream().filter(district -> !begun.contains(district))
                .filter(district -> done(district, () -> offerFirst(district, text))).count();
        offered += agreements.notOffered(text).stream().filter(open::contains)
                .filter(district -> done(district, () -> offerNext(district, text))).count();
        if (offered > 0) {
            LOG.info("agreement text {} offered to {} districts", text.version(), offered);
        }
    }

    private boolean offerFirst(DistrictCode district, TextIdentity text) {
        agreements.open(DistrictAgreement.offeredTo(district, text), ACTOR);
        return true;
    }

    private boolean offerNext(DistrictCode district, TextIdentity text) {
        Versioned<DistrictAgreement> before = agreements.find(district).orElseThrow();
        Change offer = before.state().offer(text);
        if (!offer.isNone()) {
            agreements.save(before, offer, ACTOR, null);
        }
        return !offer.isNone();
    }

    private static boolean done(DistrictCode district, BooleanSupplier offer) {
        try {
            return offer.getAsBoolean();
        } catch (Refused e) {
            LOG.info("text not offered to district {} by this instance ({})", district, e.refusal().type().code());
            return false;
        }
    }
}
