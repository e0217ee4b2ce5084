package io.micip.agreement.dashboard;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Suspension;
import io.micip.agreement.dashboard.Readiness.Item;
import io.micip.agreement.dashboard.Readiness.State;
import io.micip.agreement.signature.Administrator;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.Suspender;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;

import static io.micip.agreement.dashboard.OutlineFixtures.NOW;
import static io.micip.agreement.dashboard.OutlineFixtures.TEXT;
import static io.micip.agreement.dashboard.OutlineFixtures.TODAY;
import static io.micip.agreement.dashboard.OutlineFixtures.agreement;
import static org.assertj.core.api.Assertions.assertThat;

class ReadinessTest {

    private static final Administrator ADMINISTRATOR = new Administrator("administrator-1",
            new OfficialName("Demo Official", "Director"), new Actor("state-1", Role.STATE_SIGNER, Org.STATE), NOW);
    private static final ScheduleA HUB = new ScheduleA(1,
            List.of(ScheduleALine.ofId("data-hub.attendance.district.2019-2027")));

    @Test
    void marksStepAfterStep() {
        assertThat(done(null)).isEmpty();
        assertThat(done(with(null, List.of(), List.of()))).containsExactly("agreement-offered");
        assertThat(done(with(Phase.SIGNED, List.of(), List.of())))
                .containsExactly("agreement-offered", "agreement-signed");
        assertThat(done(with(Phase.ACKNOWLEDGED, List.of(), List.of())))
                .containsExactly("agreement-offered", "agreement-signed", "agreement-acknowledged");
        assertThat(done(with(Phase.ACTIVE, List.of(ADMINISTRATOR), List.of()))).containsExactly("agreement-offered",
                "agreement-signed", "agreement-acknowledged", "administrator-named", "agreement-in-force");
    }

    @Test
    void waitsForTheFirstDayAloneWhereAllElseIsDone() {
        Agreement coming = agreement(Phase.ACTIVE, TODAY.plusDays(1), null);

        assertThat(done(with(coming, null, List.of(ADMINISTRATOR), List.of()))).containsExactly("agreement-offered",
                "agreement-signed", "agreement-acknowledged", "administrator-named");
    }

    @Test
    void takesARenewalForTheSignatureWhereTheAgreementHasRunOut() {
        Agreement over = agreement(Phase.ACTIVE, TODAY.minusDays(9), TODAY.minusDays(1));
        Agreement renewal = agreement(Phase.SIGNED, TODAY, null);

        assertThat(done(with(over, null, List.of(ADMINISTRATOR), List.of())))
                .containsExactly("agreement-offered", "administrator-named");
        assertThat(done(with(over, renewal, List.of(ADMINISTRATOR), List.of())))
                .containsExactly("agreement-offered", "agreement-signed", "administrator-named");
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, names = {"SIGNED", "ACKNOWLEDGED"})
    void asksForANewSignatureWhereWhatWasSignedCanNoLongerCome(Phase phase) {
        Agreement late = agreement(phase, TODAY.minusDays(9), TODAY.minusDays(1));

        assertThat(done(with(late, null, List.of(), List.of()))).containsExactly("agreement-offered");
        assertThat(done(with(agreement(Phase.EXPIRED, TODAY.minusDays(9), TODAY.minusDays(1)),
                agreement(Phase.SIGNED, TODAY.minusDays(9), TODAY.minusDays(1)), List.of(), List.of())))
                .containsExactly("agreement-offered");
    }

    @Test
    void isReadyWithoutWhatIsOptionalOrKnownElsewhere() {
        Readiness ready = Readiness.of(with(Phase.ACTIVE, List.of(ADMINISTRATOR), List.of()), NOW);

        assertThat(ready.isReady()).isTrue();
        assertThat(ready.items()).filteredOn(item -> item.state() == State.NOT_KNOWN_HERE).extracting(Item::code)
                .containsExactly("mi-launch-pad", "mi-strategy-bank");
        assertThat(ready.items()).filteredOn(item -> !item.required()).extracting(Item::state)
                .containsExactly(State.OPEN, State.OPEN);
    }

    @Test
    void marksWhatIsOptional() {
        assertThat(done(with(Phase.ACTIVE, List.of(ADMINISTRATOR, ADMINISTRATOR), List.of(HUB))))
                .contains("data-hub", "second-administrator");
    }

    @Test
    void isNotReadyWhileSuspended() {
        DistrictAgreement active = with(Phase.ACTIVE, List.of(ADMINISTRATOR), List.of());
        DistrictAgreement suspended = new DistrictAgreement(active.district(), TEXT, active.current(), null, List.of(),
                List.of(), List.of(new Suspension(Suspender.STATE, NOW, "Why.", null)), List.of(), List.of(),
                active.administrators());

        assertThat(Readiness.of(suspended, NOW).isReady()).isFalse();
    }

    private static List<String> done(@Nullable DistrictAgreement agreement) {
        return Readiness.of(agreement, NOW).items().stream().filter(item -> item.state() == State.DONE)
                .map(Item::code).toList();
    }

    private static DistrictAgreement with(@Nullable Phase phase, List<Administrator> administrators,
            List<ScheduleA> schedules) {
        return with(phase == null ? null : agreement(phase, TODAY, null), null, administrators, schedules);
    }

    private static DistrictAgreement with(@Nullable Agreement current, @Nullable Agreement renewal,
            List<Administrator> administrators, List<ScheduleA> schedules) {
        return new DistrictAgreement(new DistrictCode("82030"), TEXT, current, renewal, List.of(), List.of(),
                List.of(), schedules, List.of(), administrators);
    }
}
