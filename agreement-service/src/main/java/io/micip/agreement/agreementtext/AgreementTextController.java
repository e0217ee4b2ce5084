package io.micip.agreement.agreementtext;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.text.Confirmation;
import io.micip.chassis.text.FieldScanning;
import io.micip.privacy.field.FieldPurpose;

/// The words that districts are asked to sign, for every signed-in caller.
@RestController
@RequestMapping("/api/v1/agreement-texts")
class AgreementTextController {

    private final AgreementTexts texts;
    private final TextPublishing publishing;

    AgreementTextController(AgreementTexts texts, TextPublishing publishing) {
        this.texts = texts;
        this.publishing = publishing;
    }

    /// The state publishes the next text; every open district is offered it within seconds. What districts have signed
    /// stays in force until they sign the new text and the state acknowledges, or until it ends. The same words again
    /// publish nothing.
    @PostMapping
    @ApiResponse(responseCode = "201", description = "Published; Location is the text")
    ResponseEntity<TextView> publish(Caller caller, @Valid @RequestBody TextRequest body) {
        Grant grant = caller.require(Org.STATE, Role.STATE_SIGNER);
        TextView text = TextView.of(publishing.publishNext(body.scannedBody(), Actor.of(caller, grant)));
        return ResponseEntity.created(URI.create("/api/v1/agreement-texts/" + text.version())).body(text);
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

    /// What the state's signer sends.
    ///
    /// @param body Markdown; its first line is a heading, `# Title`
    /// @param confirmed warnings about the text that the sender says name nobody; addresses, telephones and e-mail of
    ///     offices are such
    record TextRequest(
            @NotNull @Size(max = LONGEST) @Pattern(regexp = HEADED, message = "expected: a heading (# Title) in its first line") String body,
            @Nullable List<@Valid Confirmation> confirmed) {

        private static final int LONGEST = 100_000;
        private static final String HEADED = "(?s)# [^\\n]*\\S.*";

        private String scannedBody() {
            FieldScanning.confirmedBy(confirmed).field("/body", body, FieldPurpose.PUBLISHED).refuseFindings();
            if (!PlainText.isLines(body)) {
                throw CommonProblems.invalid("/body", PlainText.ONLY_LINES);
            }
            return body;
        }
    }

    /// A text.
    record TextView(int version, String sha256, String title, String body, Instant offeredAt) {

        static TextView of(AgreementText text) {
            return new TextView(text.identity().version(), text.identity().sha256(), text.title(), text.body(),
                    text.offeredAt());
        }
    }
}
