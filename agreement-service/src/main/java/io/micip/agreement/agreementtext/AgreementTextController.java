package io.micip.agreement.agreementtext;

import java.time.Instant;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.chassis.problem.CommonProblems;

/// The words that districts are asked to sign, for every signed-in caller.
@RestController
@RequestMapping("/api/v1/agreement-texts")
class AgreementTextController {

    private final AgreementTexts texts;

    AgreementTextController(AgreementTexts texts) {
        this.texts = texts;
    }

    /// The text that is offered now.
    @GetMapping("/current")
    TextView current() {
        return TextView.of(texts.current().orElseThrow(CommonProblems::unknown));
    }

    /// A text by its version.
    @GetMapping("/{version}")
    TextView one(@PathVariable int version) {
        return TextView.of(texts.find(version).orElseThrow(CommonProblems::unknown));
    }

    /// A text.
    record TextView(int version, String sha256, String title, String body, Instant offeredAt) {

        static TextView of(AgreementText text) {
            return new TextView(text.identity().version(), text.identity().sha256(), text.title(), text.body(),
                    text.offeredAt());
        }
    }
}
