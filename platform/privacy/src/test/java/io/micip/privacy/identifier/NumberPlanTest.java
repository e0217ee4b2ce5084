package io.micip.privacy.identifier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberPlanTest {

    @Test
    void knowsAreaCodesThatAreGivenOut() {
        assertThat(NumberPlan.isNorthAmerican(313, 555, 100)).isTrue();
        assertThat(NumberPlan.isNorthAmerican(947, 555, 142)).isTrue();
        assertThat(NumberPlan.isNorthAmerican(420, 820, 1010)).isFalse();
    }

    @Test
    void knowsThatServiceCodesAreNoExchanges() {
        assertThat(NumberPlan.isNorthAmerican(204, 211, 2190)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"525512345678", "442079460958", "4930901820", "8801712345678", "13135550100"})
    void knowsNumbersOfOtherCountries(String digits) {
        assertThat(NumberPlan.isInternational(digits)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "99999999999", "00000000", "21000000"})
    void knowsWhatIsNone(String digits) {
        assertThat(NumberPlan.isInternational(digits)).isFalse();
    }
}
