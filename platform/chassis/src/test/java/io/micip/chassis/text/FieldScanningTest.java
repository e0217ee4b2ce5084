package io.micip.chassis.text;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FieldScanningTest {

    private static List<FieldError> refused(FieldScanning scanning) {
        return catchThrowableOfType(Refused.class, scanning::refuseFindings).refusal().errors();
    }

    @Test
    void namesFieldKindAndPlaceNeverTheValue() {
        List<FieldError> errors = refused(FieldScanning.confirmedBy(null).field("/title", "UIC 0001234567"));

        assertThat(errors).extracting(FieldError::pointer, FieldError::kind, FieldError::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/title", "uic", "hit"));
        assertThat(errors.toString()).doesNotContain("0001234567");
    }

    @Test
    void asksAboutASmallGroupUntilItsAuthorConfirms() {
        List<Confirmation> confirmed = List.of(new Confirmation("/title", "small-count", 0, 12));

        assertThat(refused(FieldScanning.confirmedBy(null).field("/title", "Two students sit on the team")))
                .extracting(FieldError::severity)
                .containsExactly("warning");
        assertThatCode(
                FieldScanning.confirmedBy(confirmed).field("/title", "Two students sit on the team")::refuseFindings)
                .doesNotThrowAnyException();
    }

    @Test
    void scansValuesAndOddNamesOfParametersWithoutRepeatingTheNames() {
        List<FieldError> errors = refused(FieldScanning.confirmedBy(null)
                .values("/values", Map.of("UIC 0001234567", "x", "subgroup", "a@example.org", "grade", "3")));

        assertThat(errors).extracting(FieldError::pointer).containsExactlyInAnyOrder("/values", "/values/subgroup");
        assertThat(errors.toString()).doesNotContain("0001234567", "a@example.org");
    }

    @Test
    void letsCodesOfEntitiesAndLocationsPass() {
        assertThatCode(FieldScanning.confirmedBy(null)
                .values("/values", Map.of("location", "district:82030", "place", "1-S,7198,1299,95", "year",
                        "2025"))::refuseFindings)
                .doesNotThrowAnyException();
    }
}
