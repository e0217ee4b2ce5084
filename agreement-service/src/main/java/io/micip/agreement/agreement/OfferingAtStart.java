package io.micip.agreement.agreement;

import java.util.stream.Collectors;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreementtext.AgreementTexts;
import io.micip.agreement.district.District;
import io.micip.agreement.district.Districts;

/// Lets the state offer the newest text at start, after districts and texts are in.
@Component
@Order(OfferingAtStart.ORDER)
class OfferingAtStart implements ApplicationRunner {

    /// After districts and texts.
    static final int ORDER = 2;

    private final Offering offering;
    private final AgreementTexts texts;
    private final Districts districts;

    OfferingAtStart(Offering offering, AgreementTexts texts, Districts districts) {
        this.offering = offering;
        this.texts = texts;
        this.districts = districts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        texts.current().ifPresent(text -> offering.offer(text.identity(),
                districts.open().stream().map(District::code).collect(Collectors.toSet())));
    }
}
