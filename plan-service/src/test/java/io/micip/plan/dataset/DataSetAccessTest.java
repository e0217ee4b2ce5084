package io.micip.plan.dataset;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

import static io.micip.plan.dataset.DataSetFixtures.DEARBORN;
import static io.micip.plan.dataset.DataSetFixtures.anAttendanceDataSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Who may see the data sets of Dearborn, and what is put on record of those who may not.
class DataSetAccessTest {
    private final InMemoryDataSets dataSets = new InMemoryDataSets();
    private final DataSetAccess access = new DataSetAccess(dataSets,
            (isd, district) -> isd.equals("82") && district.equals(DEARBORN));

    @BeforeEach
    void makeADataSet() {
        dataSets.insert("s1", anAttendanceDataSet(), List.of(), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner@district:82030", "signer@district:82030", "district-admin@district:82030",
            "isd-consultant@isd:82", "state-reviewer@state:MI"})
    void showsItToThoseWhoBelong(String grant) {
        assertThat(access.readable(caller(grant), "s1").id()).isEqualTo("s1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"planner@district:82015", "isd-consultant@isd:63", "state-signer@state:MI",
            "state-reviewer@state:OH"})
    void putsAnotherTenantsAttemptOnRecord(String grant) {
        assertThat(refusal(() -> access.readable(caller(grant), "s1")).onRecord()).isTrue();
        assertThat(refusal(() -> access.requireReadable(caller(grant), DEARBORN)).onRecord()).isTrue();
    }

    @Test
    void tellsNobodyWhetherAnotherTenantsDataSetIsThere() {
        var stranger = caller("planner@district:82015");

        var foreign = refusal(() -> access.readable(stranger, "s1"));
        var nothing = refusal(() -> access.readable(stranger, "s2"));

        assertThat(foreign.explanation()).isEqualTo(nothing.explanation());
        assertThat(foreign.type()).isEqualTo(nothing.type());
        assertThat(nothing.onRecord()).isFalse();
    }

    @Test
    void takesTheWordOfTheStateAloneForAReviewerOfAllDistricts() {
        var misissued = new Caller("c", Set.of(new Grant(Role.STATE_REVIEWER, Org.district("82015"))), "s");

        assertThat(refusal(() -> access.readable(misissued, "s1")).type()).isEqualTo(CommonProblems.UNKNOWN);
    }

    private static Refusal refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).refusal();
    }

    private static Caller caller(String... grants) {
        return new Caller("c",
                Stream.of(grants).map(grant -> Grant.read(grant).orElseThrow()).collect(Collectors.toSet()), "s");
    }
}
