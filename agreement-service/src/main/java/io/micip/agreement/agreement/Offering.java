package io.micip.agreement.agreement;

import java.util.Set;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreementtext.AgreementText;
import io.micip.agreement.agreementtext.AgreementTexts;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.district.District;
import io.micip.agreement.district.Districts;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.problem.Refused;

/// Offers the newest text to every open district that was not offered it: at start, after districts and texts are in. What another
/// instance offers at the same time is offered once.
@Component
@Order(Offering.ORDER)
class Offering implements ApplicationRunner {

    /// After districts and texts.
    static final int ORDER = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Offering.class);
    private static final Actor ACTOR = Actor.service("agreement-service");

    private final Agreements agreements;
    private final AgreementTexts texts;
    private final Districts districts;

    Offering(Agreements agreements, AgreementTexts texts, Districts districts) {
        this.agreements = agreements;
        this.texts = texts;
        this.districts = districts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        texts.current().map(AgreementText::identity).ifPresent(this::offer);
    }

    private void offer(TextIdentity text) {
        Set<DistrictCode> open = districts.open().stream().map(District::code).collect(Collectors.toSet());
        Set<DistrictCode> begun = agreements.versions().keySet();
        long offered = open.stream().filter(district -> !begun.contains(district))
                .filter(district -> once(district,
                        () -> agreements.open(DistrictAgreement.offeredTo(district, text), ACTOR)))
                .count();
        offered += agreements.notOffered(text).stream().filter(open::contains)
                .filter(district -> once(district, () -> offerNext(district, text))).count();
        if (offered > 0) {
            LOG.info("agreement text {} offered to {} districts", text.version(), offered);
        }
    }

    private void offerNext(DistrictCode district, TextIdentity text) {
        agreements.find(district).ifPresent(before -> agreements.save(before, before.state().offer(text), ACTOR, null));
    }

    private static boolean once(DistrictCode district, Runnable offer) {
        try {
            offer.run();
            return true;
        } catch (Refused e) {
            LOG.info("text not offered to district {} by this instance ({})", district, e.refusal().type().code());
            return false;
        }
    }
}
