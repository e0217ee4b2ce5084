package io.micip.gateway.door;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// What is believed of where a request says it comes from. Addresses are those of RFC 5737 and RFC 3849.
class IncomingHeadersTest {
    private static final String SOMEBODY = "203.0.113.5";
    private static final String PROXY = "192.0.2.7";
    private static final String IN_NETWORK = "10.1.2.3";

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/logs");

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "forwarded", "X-Forwarded-For", "X-FORWARDED-PROTO", "x-forwarded-host",
            "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Ssl", "X-Forwarded-Anything"})
    void forgetsWhatAnybodyElseClaims(String name) throws Exception {
        request.addHeader(name, "for=198.51.100.1;proto=https;host=evil.example");
        request.addHeader("Accept", "*/*");

        var seen = seenFrom(SOMEBODY);

        assertThat(seen.getHeader(name)).isNull();
        assertThat(Collections.list(seen.getHeaders(name))).isEmpty();
        assertThat(Collections.list(seen.getHeaderNames())).containsExactly("Accept");
        assertThat(seen.getRemoteAddr()).isEqualTo(SOMEBODY);
        assertThat(seen.getRequestURL()).hasToString("http://localhost/api/v1/logs");
    }

    @ParameterizedTest
    @ValueSource(strings = {PROXY, IN_NETWORK, "10.255.255.255", "2001:db8:0:0:0:0:0:9"})
    void believesAConfiguredProxyByAddressOrNetwork(String proxy) throws Exception {
        request.addHeader("X-Forwarded-For", SOMEBODY);
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "micip.example");

        var seen = seenFrom(proxy);

        assertThat(seen.getRemoteAddr()).isEqualTo(SOMEBODY);
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getRequestURL()).hasToString("https://micip.example/api/v1/logs");
        assertThat(Collections.list(seen.getHeaderNames())).isEmpty();
    }

    @Test
    void believesTheStandardHeaderLikewise() throws Exception {
        request.addHeader("Forwarded", "for=203.0.113.5;proto=https;host=micip.example");

        var seen = seenFrom(PROXY);

        assertThat(seen.getRemoteAddr()).isEqualTo(SOMEBODY);
        assertThat(seen.getRequestURL()).hasToString("https://micip.example/api/v1/logs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.1, 203.0.113.5                | a client claims to be somebody else
            10.9.9.9, 203.0.113.5                    | a client claims to be a proxy of ours
            198.51.100.1, 203.0.113.5, 10.1.1.1      | through two proxies of ours
            rubbish, 203.0.113.5                     | a client claims nonsense
            203.0.113.5:4711                         | a proxy that adds the port
            """)
    void takesTheLastAddressThatIsNoProxyOfOurs(String chain, String why) throws Exception {
        request.addHeader("X-Forwarded-For", chain);

        assertThat(seenFrom(PROXY).getRemoteAddr()).as(why).isEqualTo(SOMEBODY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for=198.51.100.1;host=evil.example, for=203.0.113.5;host=micip.example
            for=198.51.100.1;x=", for=203.0.113.5;host=micip.example
            For="203.0.113.5:4711";host=micip.example;proto=http, for=10.1.1.1;host=inner
            """)
    void takesTheLastAddressOfTheStandardHeaderLikewise(String chain) throws Exception {
        request.addHeader("Forwarded", chain);

        var seen = seenFrom(PROXY);

        assertThat(seen.getRemoteAddr()).isEqualTo(SOMEBODY);
        assertThat(seen.getServerName()).isEqualTo("micip.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-For | 2001:db8::1
            X-Forwarded-For | [2001:db8::1]
            X-Forwarded-For | [2001:db8::1]:4711
            Forwarded       | for="[2001:db8::1]"
            Forwarded       | for="[2001:DB8::1]:4711"
            """)
    void readsEveryFormOfAnAddress(String header, String value) throws Exception {
        request.addHeader(header, value);

        assertThat(seenFrom(PROXY).getRemoteAddr()).isEqualTo("2001:db8:0:0:0:0:0:1");
    }

    @Test
    void readsAHeaderThatCameInSeveralLines() throws Exception {
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-For", SOMEBODY);

        assertThat(seenFrom(PROXY).getRemoteAddr()).isEqualTo(SOMEBODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.5, unknown", "203.0.113.5, _hidden", "203.0.113.5, ", "203.0.113.5, proxy.local",
            "for=203.0.113.5"})
    void believesNothingWhereNoAddressStandsLast(String chain) throws Exception {
        request.addHeader("X-Forwarded-For", chain);
        request.addHeader("X-Forwarded-Host", "evil.example");

        var seen = seenFrom(PROXY);

        assertThat(seen.getRemoteAddr()).isEqualTo(PROXY);
        assertThat(seen.getServerName()).isEqualTo("localhost");
    }

    /// A proxy that writes the one header passes the other on as the client sent it.
    @Test
    void believesNothingWhereTheTwoHeadersNameDifferentClients() throws Exception {
        request.addHeader("X-Forwarded-For", SOMEBODY);
        request.addHeader("Forwarded", "for=198.51.100.1;host=evil.example");

        var seen = seenFrom(PROXY);

        assertThat(seen.getRemoteAddr()).isEqualTo(PROXY);
        assertThat(seen.getServerName()).isEqualTo("localhost");
    }

    /// Under a prefix, no rule about a path would hold any more.
    @Test
    void believesNobodyAboutAPathPrefix() throws Exception {
        request.addHeader("X-Forwarded-For", SOMEBODY);
        request.addHeader("X-Forwarded-Prefix", "/elsewhere");

        assertThat(seenFrom(PROXY).getRequestURI()).isEqualTo("/api/v1/logs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.local", "10.0.0.0/33", ""})
    void startsWithNoProxyThatIsNoAddress(String proxy) {
        assertThatIllegalArgumentException().isThrownBy(() -> headers(proxy));
    }

    private HttpServletRequest seenFrom(String address) throws ServletException, IOException {
        request.setRemoteAddr(address);
        var chain = new MockFilterChain();
        headers(PROXY, "10.0.0.0/8", "2001:db8::/64").doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }

    private static IncomingHeaders headers(String... proxies) {
        return new IncomingHeaders(new DoorSettings(List.of(), List.of(), List.of(proxies)));
    }
}
