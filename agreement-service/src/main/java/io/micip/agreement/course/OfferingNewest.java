package io.micip.agreement.course;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreementtext.AgreementTexts;
import io.micip.agreement.district.District;
import io.micip.agreement.district.Districts;

/// Lets the state offer the newest text: at start, after districts and texts are in, and within seconds of its being
/// published. A stop in between harms nothing: who was not offered it is, at the next look of any instance.
@Component
@Order(OfferingNewest.ORDER)
class OfferingNewest implements ApplicationRunner {

    /// After districts and texts.
    static final int ORDER = 2;

    private final Offering offering;
    private final AgreementTexts texts;
    private final Districts districts;

    OfferingNewest(Offering offering, AgreementTexts texts, Districts districts) {
        this.offering = offering;
        this.texts = texts;
        this.districts = districts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        offer();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void offer() {
        texts.current().ifPresent(text -> offering.offer(text.identity(),
                districts.open().stream().map(District::code).collect(Collectors.toSet())));
    }
}
