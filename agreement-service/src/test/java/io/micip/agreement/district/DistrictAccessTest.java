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
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
    void showsNothingToAnybodyElseAndPutsTheAttemptOnRecord(String grant) {
        assertThat(unknown(caller(grant), "82030").onRecord()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8203", "99999", "../82030", "82030 "})
    void knowsNoDistrictByAnotherName(String code) {
        assertThat(unknown(caller("auditor@state:MI"), code).onRecord()).isFalse();
    }

    @Test
    void tellsNobodyWhetherADistrictThatIsNotTheirsIsThere() {
        Caller stranger = caller("planner@district:82015");

        assertThat(unknown(stranger, "82030").explanation()).isEqualTo(unknown(stranger, "99999").explanation());
    }

    @Test
    void letsOnlyTheSignerActForTheDistrict() {
        District dearborn = access.readable(caller("signer@district:82030"), "82030");

        assertThat(access.acting(caller("signer@district:82030"), dearborn, Role.SIGNER))
                .hasToString("signer@district:82030");
        for (String other : new String[]{"planner@district:82030", "isd-consultant@isd:82", "state-signer@state:MI"}) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> access.acting(caller(other), dearborn, Role.SIGNER))
                    .extracting(Refused::refusal)
                    .returns(CommonProblems.NOT_ALLOWED, Refusal::type)
                    .returns("Only a signer of the district may do this.", Refusal::explanation);
        }
    }

    @Test
    void knowsWhichIsdADistrictBelongsTo() {
        assertThat(districts.contains("82", "82030")).isTrue();
        assertThat(districts.contains("63", "82030")).isFalse();
        assertThat(districts.contains("82", "82099")).isFalse();
        assertThat(districts.contains("82", "no code")).isFalse();
    }

    private Refusal unknown(Caller caller, String code) {
        Refusal refusal = catchThrowableOfType(Refused.class, () -> access.readable(caller, code)).refusal();
        assertThat(refusal.type()).isEqualTo(CommonProblems.UNKNOWN);
        return refusal;
    }

    private static Caller caller(String... grants) {
        return new Caller("caller",
                Arrays.stream(grants).flatMap(grant -> Grant.read(grant).stream()).collect(Collectors.toSet()),
                null);
    }
}
