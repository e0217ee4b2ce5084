package io.micip.gateway.limit;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.bucket4j.TimeMeter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;

import static org.assertj.core.api.Assertions.assertThat;

class RatesTest {
    private static final String ADDRESS = "203.0.113.5";
    private static final Caller PLANNER = caller("one");

    private final Clockwork time = new Clockwork();
    private final Rates rates = new Rates(new RateSettings(new RateSettings.Person(1, 2),
            new RateSettings.Organisation(1, 3), new RateSettings.Address(1, 2)), time);

    @Test
    void letsABurstThroughThenASteadyRate() {
        assertThat(taken(3)).isEqualTo(2);

        time.pass(Duration.ofSeconds(1));

        assertThat(taken(3)).isEqualTo(1);
    }

    @Test
    void saysHowLongToWait() {
        taken(2);
        time.pass(Duration.ofMillis(400));

        assertThat(rates.takeFor(ADDRESS)).contains(Duration.ofMillis(600));
    }

    @Test
    void looksWithoutTaking() {
        assertThat(rates.waitOf(ADDRESS)).isEmpty();
        assertThat(rates.waitOf(ADDRESS)).isEmpty();
        assertThat(taken(3)).isEqualTo(2);

        assertThat(rates.waitOf(ADDRESS)).contains(Duration.ofSeconds(1));
    }

    @Test
    void limitsAnOrganisationWhoeverAsks() {
        IntStream.range(0, 3).forEach(who -> rates.takeFor(caller("planner-" + who)));

        assertThat(rates.takeFor(PLANNER)).isPresent();
    }

    @Test
    void takesAPersonForNoAddress() {
        taken(2);

        assertThat(rates.takeFor(caller(ADDRESS))).isEmpty();
    }

    /// Whoever has one address of the newer kind has 2^64 of them.
    @ParameterizedTest
    @CsvSource({"2001:db8:0:1:0:0:0:1, 2001:db8:0:1:ffff:ffff:ffff:ffff, true",
            "2001:db8:0:1::1, 2001:db8:0:2::1, false",
            "203.0.113.5, 203.0.113.6, false", "0:0:0:0:0:ffff:203.0.113.5, 203.0.113.5, true"})
    void countsANetworkOf64BitsAsOneAddress(String one, String another, boolean same) {
        rates.takeFor(one);
        rates.takeFor(one);

        assertThat(rates.takeFor(another).isPresent()).isEqualTo(same);
    }

    private int taken(int times) {
        return (int) IntStream.range(0, times).filter(turn -> rates.takeFor(ADDRESS).isEmpty()).count();
    }

    private static Caller caller(String id) {
        return new Caller(id, Set.of(Grant.read("planner@district:82030").orElseThrow()), null);
    }

    /// A meter that the test moves.
    private static final class Clockwork implements TimeMeter {
        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
