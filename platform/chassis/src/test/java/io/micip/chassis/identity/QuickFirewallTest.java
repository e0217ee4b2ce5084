package io.micip.chassis.identity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

class QuickFirewallTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "a b\tc", "", "Gr\u00fc\u00dfe", "\u4f60\u597d", "a\u0000b", "a\nb", "\u0007",
            "\u0085",
            "\ufffe"})
    void letsThroughWhatTheFrameworkLetsThrough(String value) {
        assertThat(isRejected(new QuickFirewall(), value)).isEqualTo(isRejected(new StrictHttpFirewall(), value));
    }

    private static boolean isRejected(StrictHttpFirewall firewall, String value) {
        var request = new MockHttpServletRequest("GET", "/api/v1/data-sets");
        request.addHeader("X-Any", value);
        var guarded = firewall.getFirewalledRequest(request);
        return catchThrowable(() -> guarded.getHeader("X-Any")) instanceof RequestRejectedException;
    }
}
