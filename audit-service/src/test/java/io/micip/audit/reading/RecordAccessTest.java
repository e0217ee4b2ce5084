package io.micip.audit.reading;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordAccessTest {
    private final RecordAccess access = new RecordAccess(
            isd -> isd.equals("82") ? Set.of("82030", "82015") : Set.of());

    private static Caller caller(String... grants) {
        var held = Arrays.stream(grants).map(grant -> Grant.read(grant).orElseThrow()).collect(Collectors.toSet());
        return new Caller("someone", held, null);
    }

    private void refuses(Caller caller, String district, String isd, String code) {
        assertThatThrownBy(() -> access.ofList(caller, district, isd)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().type().code()).isEqualTo(code));
    }

    @Test
    void letsTheStatesAuditorSeeAll() {
        var auditor = caller("auditor@state:MI");

        assertThat(access.ofList(auditor, null, null).everything()).isTrue();
        assertThat(access.ofList(auditor, "63100", null).key()).isEqualTo("63100");
        assertThat(access.ofOne(auditor, Set.of()).key()).isEqualTo("state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner", "signer", "district-admin", "foia-coordinator"})
    void letsADistrictSeeItsOwnAndNoOther(String role) {
        var district = caller(role + "@district:82030");

        assertThat(access.ofList(district, null, null).districts()).containsExactly("82030");
        assertThat(access.ofList(district, "82030", null).mayRead(Set.of("82015"))).isFalse();
        refuses(district, "82015", null, "unknown");
        refuses(district, null, "82", "unknown");
        assertThatThrownBy(() -> access.ofOne(district, Set.of("82015"))).isInstanceOf(Refused.class);
        assertThat(access.ofOne(district, Set.of("82015", "82030")).key()).isEqualTo("82030");
    }

    @Test
    void letsAnIsdSeeItsDistricts() {
        var consultant = caller("isd-consultant@isd:82");

        assertThat(access.ofList(consultant, null, null).districts()).containsExactlyInAnyOrder("82030", "82015");
        assertThat(access.ofList(consultant, "82015", null).districts()).containsExactly("82015");
        refuses(consultant, "63100", null, "unknown");
        refuses(consultant, null, "63", "unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state-reviewer@state:MI", "operator@state:MI", "service@service:plan-service"})
    void refusesEverybodyElse(String grant) {
        refuses(caller(grant), null, null, "not-allowed");
        refuses(caller(grant), "82030", null, "not-allowed");
    }

    @Test
    void asksWhoActsForSeveralToNameOne() {
        var both = caller("planner@district:82030", "planner@district:82015");

        refuses(both, null, null, "invalid");
        assertThat(access.ofList(both, "82015", null).districts()).containsExactly("82015");
    }

    @Test
    void refusesCodesOfAnotherForm() {
        refuses(caller("auditor@state:MI"), "8203", null, "invalid");
        refuses(caller("auditor@state:MI"), null, "Wayne", "invalid");
    }

    @Test
    void keepsWholeBundlesForAuditors() {
        assertThat(access.ofBundle(caller("auditor@state:MI")).everything()).isTrue();
        assertThatThrownBy(() -> access.ofBundle(caller("planner@district:82030"))).isInstanceOf(Refused.class);
    }
}
