package io.micip.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VocabularyTest {

    private static final ScheduleALine ATTENDANCE = line(Category.ATTENDANCE);
    private static final ScheduleALine GROWTH = line(Category.GROWTH);
    private static final ScheduleALine FINANCE = line(Category.FINANCE);

    @ParameterizedTest
    @ValueSource(strings = {"", "8203", "820300", "8203a", " 82030", "82030\n", "٨٢٠٣٠"})
    void findsNoDistrictInWhatIsNotFiveDigits(String text) {
        assertThat(DistrictCode.find(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new DistrictCode(text));
    }

    @Test
    void keepsLeadingZerosOfDistrictCodes() {
        assertThat(DistrictCode.find("01010")).hasToString("Optional[01010]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Data-Hub", "data_hub", "-hub", "hub-", "a--b", "https://hub"})
    void findsNoSourceInWhatIsNotWordsAndHyphens(String text) {
        assertThat(SourceId.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "1989", "2101", "20255", "-2025", "2025 "})
    void findsNoSchoolYearOutsideItsForm(String text) {
        assertThat(SchoolYear.find(text)).isEmpty();
    }

    @Test
    void speaksOfSchoolYearsAsSchoolsDo() {
        assertThat(new SchoolYear(2025).label()).isEqualTo("2024-25");
        assertThat(new SchoolYear(2000).label()).isEqualTo("1999-00");
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void findsEveryCategoryByItsCode(Category category) {
        assertThat(Category.find(category.code())).contains(category);
    }

    @ParameterizedTest
    @EnumSource(DenialReason.class)
    void explainsEveryDenialInASentence(DenialReason reason) {
        assertThat(DenialReason.find(reason.code())).contains(reason);
        assertThat(reason.explanation()).endsWith(".").hasSizeBetween(60, 200);
    }

    @Test
    void namesALineByWhatItSays() {
        assertThat(ATTENDANCE.id()).isEqualTo("data-hub.attendance.district.2019-2027");
    }

    @Test
    void readsALineFromItsId() {
        assertThat(ScheduleALine.ofId(ATTENDANCE.id())).isEqualTo(ATTENDANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data-hub.attendance.district", "data-hub.shoes.district.2019-2027",
            "data-hub.attendance.student.2019-2027", "data-hub.attendance.district.2027-2019"})
    void readsNoLineFromAnotherText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScheduleALine.ofId(text));
    }

    @Test
    void refusesTheSameLineTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ScheduleA(1, List.of(ATTENDANCE, ATTENDANCE)))
                .withMessageContaining("twice");
    }

    @Test
    void tellsWhatChangedBetweenVersions() {
        ScheduleA before = new ScheduleA(1, List.of(ATTENDANCE, GROWTH));
        ScheduleA after = new ScheduleA(2, List.of(GROWTH, FINANCE));

        assertThat(after.addedSince(before)).containsExactly(FINANCE);
        assertThat(after.removedSince(before)).containsExactly(ATTENDANCE);
    }

    @Test
    void refusesRunsAndTermsThatEndBeforeTheyBegin() {
        assertThatIllegalArgumentException().isThrownBy(() -> SchoolYears.of(2025, 2024));
        assertThatIllegalArgumentException().isThrownBy(() -> new AgreementTerms(new DistrictCode("82030"), 1,
                AgreementStatus.ACTIVE, Instant.EPOCH, Instant.EPOCH, Set.of(), ScheduleA.NOTHING));
    }

    private static ScheduleALine line(Category category) {
        return new ScheduleALine(SourceId.DATA_HUB, category, Grain.DISTRICT, SchoolYears.of(2019, 2027));
    }
}
