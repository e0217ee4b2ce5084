package io.micip.audit.forwarding;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WebhookSignerTest {
    /// The example of the Standard Webhooks specification's own libraries.
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long SECONDS = 1_614_265_330;
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void signsAsThePublishedExampleDoes() {
        assertThat(WebhookSigner.of(SECRET).sign(ID, SECONDS, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void signsWithBothWhileASecretChanges() {
        var other = "whsec_" + "A".repeat(32);

        var both = WebhookSigner.of(other + "\n" + SECRET + "\n").sign(ID, SECONDS, BODY).split(" ");

        assertThat(both).hasSize(2).contains(SIGNATURE);
        assertThat(both[0]).isEqualTo(WebhookSigner.of(other).sign(ID, SECONDS, BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_MfKQ", "whsec_!!!!",
            "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nwhsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nwhsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoSecretAndDoesNotRepeatIt(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSigner.of(text))
                .withMessageNotContaining("MfKQ");
    }
}
