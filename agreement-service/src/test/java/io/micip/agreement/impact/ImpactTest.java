package io.micip.agreement.impact;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.micip.agreement.impact.Impact.Changed;
import io.micip.agreement.impact.ShownTile.Shape;
import io.micip.agreement.impact.Step.ComingIntoForce;
import io.micip.agreement.impact.Step.Lifting;
import io.micip.agreement.impact.Step.Revoking;
import io.micip.agreement.impact.Step.Sharing;
import io.micip.agreement.impact.Step.Suspending;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Category;
import io.micip.agreements.DenialReason;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SchoolYears;
import io.micip.agreements.SourceId;
import io.micip.agreements.Suspender;

import static io.micip.agreements.SourceId.DATA_HUB;
import static io.micip.agreements.SourceId.MI_SCHOOL_DATA;
import static org.assertj.core.api.Assertions.assertThat;

class ImpactTest {

    private static final DistrictCode DEARBORN = new DistrictCode("82030");
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final ScheduleALine ATTENDANCE = line(Category.ATTENDANCE);
    private static final ScheduleALine GROWTH = line(Category.GROWTH);
    private static final AgreementTerms ACTIVE = terms(AgreementStatus.ACTIVE, Set.of(), ATTENDANCE);
    private static final ShownTile OF_THE_STATE = tile("t1", MI_SCHOOL_DATA, Category.FINANCE, Grain.DISTRICT, null);
    private static final ShownTile ATTENDANCE_2025 = tile("t2", DATA_HUB, Category.ATTENDANCE, Grain.DISTRICT, 2025);
    private static final ShownTile BY_BUILDING = tile("t3", DATA_HUB, Category.ATTENDANCE, Grain.BUILDING, 2025);
    private static final ShownTile GROWTH_2025 = tile("t4", DATA_HUB, Category.GROWTH, Grain.DISTRICT, 2025);
    private static final List<ShownTile> TILES = List.of(OF_THE_STATE, ATTENDANCE_2025, BY_BUILDING, GROWTH_2025);

    @Test
    void tellsWhichTilesGoDarkAndWhichLightByAnotherScheduleA() {
        Impact impact = impact(TILES, ACTIVE, new Sharing(List.of(GROWTH)));

        assertThat(impact.dark())
                .containsExactly(new Changed(ATTENDANCE_2025, DenialReason.CATEGORY_NOT_LISTED));
        assertThat(impact.light()).containsExactly(new Changed(GROWTH_2025, DenialReason.CATEGORY_NOT_LISTED));
        assertThat(impact.unchanged()).isEqualTo(2);
    }

    @Test
    void seesThatARunOfYearsBecomesShorter() {
        ScheduleALine shorter = new ScheduleALine(DATA_HUB, Category.ATTENDANCE, Grain.DISTRICT,
                SchoolYears.of(2019, 2024));

        assertThat(impact(TILES, ACTIVE, new Sharing(List.of(shorter))).dark())
                .containsExactly(new Changed(ATTENDANCE_2025, DenialReason.YEAR_NOT_LISTED));
    }

    @Test
    void turnsEverythingDarkByARevocationOrAHold() {
        assertThat(impact(TILES, ACTIVE, new Revoking()).dark()).containsExactly(
                new Changed(OF_THE_STATE, DenialReason.REVOKED), new Changed(ATTENDANCE_2025, DenialReason.REVOKED));
        assertThat(impact(TILES, ACTIVE, new Suspending(Suspender.STATE)).dark())
                .extracting(Changed::reason).containsOnly(DenialReason.SUSPENDED_BY_STATE).hasSize(2);
    }

    @Test
    void turnsNothingLightWhileAnotherHoldStands() {
        AgreementTerms heldTwice = terms(AgreementStatus.ACTIVE, Set.of(Suspender.STATE, Suspender.DISTRICT),
                ATTENDANCE);
        AgreementTerms heldOnce = terms(AgreementStatus.ACTIVE, Set.of(Suspender.STATE), ATTENDANCE);

        assertThat(impact(TILES, heldTwice, new Lifting(Suspender.STATE)).light()).isEmpty();
        assertThat(impact(TILES, heldOnce, new Lifting(Suspender.STATE)).light())
                .containsExactly(new Changed(OF_THE_STATE, DenialReason.SUSPENDED_BY_STATE),
                        new Changed(ATTENDANCE_2025, DenialReason.SUSPENDED_BY_STATE));
    }

    @Test
    void changesNothingByEndingWhatHasEnded() {
        AgreementTerms offered = terms(AgreementStatus.OFFERED, Set.of(), ATTENDANCE);

        assertThat(new Revoking().after(offered)).isEqualTo(offered);
        assertThat(impact(TILES, offered, new Revoking()).unchanged()).isEqualTo(4);
    }

    @Test
    void doesNotGuessWhatATileShowsWhoseGrainWasNeverKept() {
        ShownTile unknown = tile("t5", DATA_HUB, Category.ATTENDANCE, null, null);
        ShownTile ofTheState = tile("t6", MI_SCHOOL_DATA, Category.ATTENDANCE, null, null);

        Impact impact = impact(List.of(unknown, ofTheState), ACTIVE, new Revoking());

        assertThat(impact.undetermined()).containsExactly(unknown);
        assertThat(impact.dark()).extracting(Changed::tile).containsExactly(ofTheState);
    }

    @Test
    void tellsWhatAnotherScheduleAChangesOnceSomethingIsInForceAgain() {
        Impact inForce = impact(TILES, ACTIVE, new Sharing(List.of(GROWTH)));
        for (AgreementTerms dark : List.of(terms(AgreementStatus.SIGNED, Set.of(), ATTENDANCE),
                terms(AgreementStatus.ACTIVE, Set.of(Suspender.STATE), ATTENDANCE),
                new AgreementTerms(DEARBORN, 7, AgreementStatus.ACTIVE, NOW.plusSeconds(60), null, Set.of(),
                        new ScheduleA(3, List.of(ATTENDANCE))))) {
            Impact impact = impact(TILES, dark, new Sharing(List.of(GROWTH)));

            assertThat(impact.onceInForce()).isTrue();
            assertThat(impact.dark()).isEqualTo(inForce.dark());
            assertThat(impact.light()).isEqualTo(inForce.light());
        }
        assertThat(inForce.onceInForce()).isFalse();
    }

    @Test
    void turnsTilesLightByTheLastYesThatIsWaitedFor() {
        AgreementTerms signed = terms(AgreementStatus.ACKNOWLEDGED, Set.of(), ATTENDANCE);

        assertThat(impact(TILES, signed, new ComingIntoForce(true)).light()).containsExactly(
                new Changed(OF_THE_STATE, DenialReason.NO_AGREEMENT),
                new Changed(ATTENDANCE_2025, DenialReason.NO_AGREEMENT));
        assertThat(impact(TILES, terms(AgreementStatus.SIGNED, Set.of(Suspender.STATE), ATTENDANCE),
                new ComingIntoForce(true)).light()).as("while a hold stands").isEmpty();
    }

    @Test
    void saysOfWhatComesIntoForceThatItIsNotYet() {
        AgreementTerms later = new AgreementTerms(DEARBORN, 7, AgreementStatus.ACTIVE, NOW.plusSeconds(60), null,
                Set.of(), new ScheduleA(3, List.of(ATTENDANCE)));

        assertThat(impact(TILES, terms(AgreementStatus.SIGNED, Set.of(), ATTENDANCE), new ComingIntoForce(true))
                .onceInForce()).isTrue();
        assertThat(impact(TILES, later, new ComingIntoForce(true)).onceInForce()).isTrue();
        assertThat(impact(TILES, ACTIVE, new ComingIntoForce(true)).onceInForce()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(AgreementStatus.class)
    void bringsNothingIntoForceWhereNobodySigned(AgreementStatus status) {
        AgreementTerms unsigned = terms(status, Set.of(), ATTENDANCE);

        Impact impact = impact(TILES, unsigned, new ComingIntoForce(false));

        assertThat(impact.light()).isEmpty();
        assertThat(impact.dark()).isEmpty();
        assertThat(impact.unchanged()).isEqualTo(TILES.size());
        assertThat(impact.onceInForce()).isFalse();
    }

    private static Impact impact(List<ShownTile> tiles, AgreementTerms now, Step step) {
        return Impact.of(tiles, now, step, NOW);
    }

    private static AgreementTerms terms(AgreementStatus status, Set<Suspender> suspensions, ScheduleALine... lines) {
        return new AgreementTerms(DEARBORN, 7, status, NOW.minusSeconds(60), null, suspensions,
                new ScheduleA(3, List.of(lines)));
    }

    private static ShownTile tile(String id, SourceId source, Category category, @Nullable Grain grain,
            @Nullable Integer year) {
        return new ShownTile("set", id, "A report",
                new Shape(source, category, grain, year == null ? null : new SchoolYear(year)));
    }

    private static ScheduleALine line(Category category) {
        return new ScheduleALine(DATA_HUB, category, Grain.DISTRICT, SchoolYears.of(2019, 2027));
    }
}
