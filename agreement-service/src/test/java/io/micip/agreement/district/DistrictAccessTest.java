package io.micip.agreement.district;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.identity.Role;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DistrictAccessTest {

    private final InMemoryEntityMasters masters = new InMemoryEntityMasters();
    private final Districts districts = new Districts(masters);
    private final DistrictAccess access = new DistrictAccess(districts);

    @BeforeEach
    void importDearborn() {
        String file = EntityFileTest.HEADER + EntityFileTest.WAYNE + EntityFileTest.DEARBORN;
        new DistrictImporting(masters).read(file.getBytes(StandardCharsets.UTF_8), Actor.service("agreement-service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner@district:82030", "signer@district:82030", "district-admin@district:82030",
            "isd-consultant@isd:82",
            "state-reviewer@state:MI", "state-signer@state:MI", "auditor@state:MI", "foia-coordinator@state:MI",
            "operator@state:MI"})
    void letsThoseWhoBelongLook(String grant) {
        assertThat(access.readable(caller(grant), "82030").name()).isEqualTo("Dearborn City School District");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner@district:82015", "signer@district:82015", "isd-consultant@isd:63",
            "planner@state:MI",
            "isd-consultant@district:82030", "auditor@district:82030", "state-signer@isd:82",
            "service@service:plan-service"})
    void showsNothingToAnybodyElse(String grant) {
        assertUnknown(caller(grant), "82030");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8203", "99999", "../82030", "82030 "})
    void knowsNoDistrictByAnotherName(String code) {
        assertUnknown(caller("auditor@state:MI"), code);
    }

    @Test
    void letsOnlyTheSignerActForTheDistrict() {
        District dearborn = access.readable(caller("signer@district:82030"), "82030");

        assertThat(access.acting(caller("signer@district:82030"), dearborn, Role.SIGNER))
                .hasToString("signer@district:82030");
        for (String other : new String[]{"planner@district:82030", "isd-consultant@isd:82", "state-signer@state:MI"}) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> access.acting(caller(other), dearborn, Role.SIGNER))
                    .extracting(refused -> refused.refusal().type()).isEqualTo(CommonProblems.NOT_ALLOWED);
        }
    }

    @Test
    void knowsWhichIsdADistrictBelongsTo() {
        assertThat(districts.contains("82", "82030")).isTrue();
        assertThat(districts.contains("63", "82030")).isFalse();
        assertThat(districts.contains("82", "82099")).isFalse();
        assertThat(districts.contains("82", "no code")).isFalse();
    }

    private void assertUnknown(Caller caller, String code) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> access.readable(caller, code))
                .extracting(refused -> refused.refusal().type()).isEqualTo(CommonProblems.UNKNOWN);
    }

    private static Caller caller(String... grants) {
        return new Caller("caller",
                Arrays.stream(grants).map(grant -> Grant.read(grant).orElseThrow()).collect(Collectors.toSet()),
                null);
    }
}
