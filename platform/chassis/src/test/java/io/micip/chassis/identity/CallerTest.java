package io.micip.chassis.identity;

import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CallerTest {
    private static final Org DEARBORN = Org.district("82030");
    private static final Org DETROIT = Org.district("82015");

    private final Caller planner = caller("planner@district:82030");

    @ParameterizedTest
    @ValueSource(strings = {"planner@district:82030", "isd-consultant@isd:82", "state-reviewer@state:MI",
            "service@service:plan-service"})
    void readsAGrant(String text) {
        assertThat(Grant.read(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "planner", "planner@", "@district:82030", "planner@district:8203", "planner@city:82030",
            "PLANNER@district:82030", "king@district:82030", "planner@district:82030 ", "planner@@district:82030"})
    void grantsNothingForAnythingElse(String text) {
        assertThat(Grant.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state-reviewer@district:82030", "state-signer@isd:82", "auditor@district:82030",
            "planner@isd:82", "planner@state:MI", "isd-consultant@district:82030", "service@state:MI",
            "operator@service:plan-service"})
    void grantsNothingForARoleThatTheOrganisationDoesNotHave(String text) {
        assertThat(Grant.read(text)).isEmpty();
    }

    @Test
    void isToldInWordsWhoMayDoIt() {
        assertThatThrownBy(() -> planner.require(DEARBORN, Role.SIGNER, Role.DISTRICT_ADMIN))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.refusal().explanation())
                        .isEqualTo("Only a signer of the district or an administrator of the district may do this."));
        for (var role : Role.values()) {
            assertThat(Role.only(role)).doesNotContain("-").doesNotContain("[");
        }
    }

    @Test
    void actsUnderTheGrantOfTheOrganisationAsked() {
        assertThat(planner.require(DEARBORN, Role.SIGNER, Role.PLANNER)).hasToString("planner@district:82030");
        assertThat(planner.grantAs(DETROIT, Role.PLANNER)).isEmpty();
        assertThat(planner.holdsAny(Role.PLANNER)).isTrue();
        assertThat(planner.holdsAny(Role.AUDITOR)).isFalse();
    }

    @Test
    void cannotTellAForeignTenantFromNothing() {
        assertRefused(() -> planner.require(DETROIT, Role.PLANNER), CommonProblems.UNKNOWN.code());
    }

    @Test
    void isToldWhenOnlyTheRoleIsMissing() {
        assertRefused(() -> planner.require(DEARBORN, Role.SIGNER), CommonProblems.NOT_ALLOWED.code());
        assertRefused(() -> caller("state-reviewer@state:MI").require(DEARBORN, Role.SIGNER),
                CommonProblems.NOT_ALLOWED.code());
    }

    private static Caller caller(String grant) {
        return new Caller("u", Set.of(Grant.read(grant).orElseThrow()), "s");
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessage(code);
    }
}
