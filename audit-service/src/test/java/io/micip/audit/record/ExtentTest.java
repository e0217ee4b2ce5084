package io.micip.audit.record;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExtentTest {
    private final Extent extent = Extent.parse("0:3,2:1");

    @Test
    void holdsTheFirstEntriesOfEachLogItNames() {
        assertThat(extent.holds(new Place(0, 2))).isTrue();
        assertThat(extent.holds(new Place(0, 3))).isFalse();
        assertThat(extent.holds(new Place(1, 0))).isFalse();
        assertThat(Extent.NOTHING.holds(new Place(0, 0))).isFalse();
    }

    @Test
    void isReadAsItIsWritten() {
        assertThat(Extent.parse(extent.text())).isEqualTo(extent);
    }

    @Test
    void isWithinWhatGoesAsFar() {
        assertThat(extent.isWithin(extent)).isTrue();
        assertThat(extent.isWithin(Extent.parse("0:3,1:9,2:2"))).isTrue();
        assertThat(extent.isWithin(Extent.parse("0:2,2:2"))).isFalse();
        assertThat(extent.isWithin(Extent.parse("0:3"))).isFalse();
    }

    @Test
    void goesFurtherInOneLogAlone() {
        assertThat(extent.with(0, 4).of(0)).isEqualTo(4);
        assertThat(extent.with(1, 1).logs()).contains(0, 1, 2);
        assertThat(extent.of(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0:", ":1", "0:-1", "0:1,", "0:1,0:2", "00:1", "a:1", "0:1234567890123456789"})
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Extent.parse(text));
    }
}
