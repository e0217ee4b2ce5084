package io.micip.catalog.outside;

import java.time.Duration;
import java.util.Set;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;

import io.micip.catalog.outside.PinnedHttp.Patience;

/// Ways out for the tests of other features.
public final class OutsideFixtures {
    private OutsideFixtures() {}

    /// Reaches servers of the test on 127.0.0.1, and waits as long as a busy machine may take.
    public static PinnedHttp patient() {
        return http(new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40)));
    }

    /// The same for what is meant to take too long.
    public static PinnedHttp impatient() {
        return http(new Patience(Duration.ofSeconds(10), Duration.ofMillis(400), Duration.ofMillis(1_500)));
    }

    private static PinnedHttp http(Patience patience) {
        return new PinnedHttp(new PinnedNames(new SystemDefaultDnsResolver(), Set.of("127.0.0.1")), patience);
    }
}
