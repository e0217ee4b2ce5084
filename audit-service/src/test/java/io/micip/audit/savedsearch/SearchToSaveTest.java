package io.micip.audit.savedsearch;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SearchToSaveTest {
    private static final Map<String, String> FILTER = Map.of("type", "io.micip.catalog.*");

    private static void refuses(@Nullable String name, Map<String, String> filter, String code, String pointer) {
        assertThatThrownBy(() -> SearchToSave.checked(name, filter, null)).isInstanceOfSatisfying(Refused.class,
                refused -> {
                    assertThat(refused.refusal().type().code()).isEqualTo(code);
                    assertThat(refused.refusal().errors().getFirst().pointer()).isEqualTo(pointer);
                });
    }

    @Test
    void takesEveryParameterOfTheSearch() {
        var filter = Map.of("district", "82030", "actor", "b1946ac9-2492-4d23-bb5c-0a1f2c7d9e10", "role", "planner",
                "organisation", "district:82030", "subject", "/data-sets/*", "outcome", "refused", "reason", "revoked",
                "agreementVersion", "7", "from", "2026-11-23T05:00:00Z", "to", "2026-11-24T05:00:00.000Z");

        assertThat(SearchToSave.checked("Refused in Dearborn", filter, null).filter()).isEqualTo(filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb"})
    void refusesANameThatIsNone(String name) {
        refuses(name, FILTER, "invalid", "/name");
    }

    @Test
    void refusesANameThatNamesAStudent() {
        refuses("IEP of student Jordan Example, UIC 1234567890", FILTER, "identifier-found", "/name");
        refuses("x".repeat(81), FILTER, "invalid", "/name");
        refuses(null, FILTER, "invalid", "/name");
    }

    @ParameterizedTest
    @CsvSource({"district, 8203, invalid, /filter/district", "isd, x, invalid, /filter/isd",
            "outcome, maybe, invalid, /filter/outcome", "from, yesterday, invalid, /filter/from",
            "actor, Jordan Example, invalid, /filter/actor",
            "actor, jordan@example.org, identifier-found, /filter/actor",
            "actor, '', invalid, /filter/actor", "cursor, abc, unknown-field, /filter"})
    void refusesAFilterThatTheSearchWouldNotTake(String parameter, String value, String code, String pointer) {
        refuses("Mine", Map.of(parameter, value), code, pointer);
    }

    @Test
    void refusesAFilterOfNothing() {
        refuses("Everything", Map.of(), "invalid", "/filter");
    }
}
