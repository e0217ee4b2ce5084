package io.micip.catalog.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;

import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

import io.micip.catalog.outside.PinnedNames.Inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PinnedNamesTest {
    private final Script script = new Script();
    private final PinnedNames names = new PinnedNames(script, Set.of("127.0.0.2"));

    @Test
    void handsOutWhatItLookedAt() throws UnknownHostException {
        script.leadsTo("1.1.1.1", "2606:4700:4700::1111");

        assertThat(names.resolve("source.example")).containsExactly(address("1.1.1.1"),
                address("2606:4700:4700::1111"));
    }

    @Test
    void asksOnceForOneConnectionSoThatNoSecondAnswerCanDiffer() throws UnknownHostException {
        script.leadsTo("1.1.1.1");
        script.leadsTo("127.0.0.1");

        assertThat(names.resolve("rebinding.example")).containsExactly(address("1.1.1.1"));
        assertThatExceptionOfType(Inside.class).isThrownBy(() -> names.resolve("rebinding.example"));
    }

    @Test
    void condemnsAllAddressesForOneInside() {
        script.leadsTo("1.1.1.1", "169.254.169.254");

        assertThatExceptionOfType(Inside.class).isThrownBy(() -> names.resolve("source.example"));
    }

    @Test
    void letsADemonstrationLieOnTheLoopback() throws UnknownHostException {
        script.leadsTo("127.0.0.2");

        assertThat(names.resolve("127.0.0.2")).containsExactly(address("127.0.0.2"));
    }

    @Test
    void letsNobodyElseLieThere() {
        script.leadsTo("127.0.0.2");

        assertThatExceptionOfType(Inside.class).isThrownBy(() -> names.resolve("source.example"));
    }

    @Test
    void knowsNoHostWithoutAddresses() {
        script.leadsTo();

        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> names.resolve("source.example"))
                .isNotInstanceOf(Inside.class);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /// Answers what the test wrote down, in order.
    private static final class Script implements DnsResolver {
        private final Deque<InetAddress[]> answers = new ArrayDeque<>();

        void leadsTo(String... addresses) {
            answers.add(Arrays.stream(addresses).map(PinnedNamesTest::address).toArray(InetAddress[]::new));
        }

        @Override
        public InetAddress[] resolve(String host) {
            return answers.remove();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
