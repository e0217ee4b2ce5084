package io.micip.audit.forwarding;

import java.time.Duration;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BackOffTest {
    private static BackOff backOff(double chance) {
        return new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(60), always(chance));
    }

    static RandomGenerator always(double chance) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return chance;
            }
        };
    }

    @Test
    void doublesUpToTheLongest() {
        assertThat(backOff(0).after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(backOff(0).after(4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(backOff(0).after(1_000_000)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void comesBackUpToHalfSoonerByChance() {
        assertThat(backOff(0.5).after(1)).isEqualTo(Duration.ofMillis(750));
        assertThat(backOff(0.999).after(4)).isBetween(Duration.ofSeconds(4), Duration.ofMillis(4_100));
    }

    @Test
    void refusesNoPause() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BackOff(Duration.ZERO, Duration.ofSeconds(1), always(0)));
    }
}
