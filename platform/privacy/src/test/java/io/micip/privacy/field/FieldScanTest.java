package io.micip.privacy.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.Severity;

import static org.assertj.core.api.Assertions.assertThat;

class FieldScanTest {

    private static final ConfirmedWarning CONFIRMED = new ConfirmedWarning("/title", Kind.UIC, 6, 16);

    @Test
    void namesTheFieldOfEachFinding() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("/title", "Attendance");
        texts.put("/guidingQuestion", "Why did UIC 0001234567 leave?");
        texts.put("/values/subgroup", "a@example.org");

        assertThat(new FieldScan(List.of()).fields(texts).standing()).containsExactly(
                new FieldFinding("/guidingQuestion", new Finding(Kind.UIC, Severity.HIT, 12, 22)),
                new FieldFinding("/values/subgroup", new Finding(Kind.EMAIL, Severity.HIT, 0, 13)));
    }

    @Test
    void letsAConfirmedWarningGo() {
        assertThat(new FieldScan(List.of(CONFIRMED)).field("/title", "Order 2024118845").standing()).isEmpty();
    }

    @Test
    void asksAgainWhenTheTextMoved() {
        assertThat(new FieldScan(List.of(CONFIRMED)).field("/title", "Orders 2024118845").standing()).hasSize(1);
    }

    @Test
    void asksAgainInAnotherField() {
        assertThat(new FieldScan(List.of(CONFIRMED)).field("/caption", "Order 2024118845").standing()).hasSize(1);
    }

    @Test
    void neverLetsAHitBeConfirmed() {
        ConfirmedWarning word = new ConfirmedWarning("/title", Kind.UIC, 4, 14);

        assertThat(new FieldScan(List.of(word)).field("/title", "UIC 2024118845").standing()).hasSize(1);
    }

    @Test
    void findsSmallGroupsBesideIdentifiersInTheOrderOfTheText() {
        String text = "4 students left. UIC 0001234567 stayed, and 57 of 60 students passed.";

        assertThat(new FieldScan(List.of()).field("/caption", text).standing())
                .extracting(found -> found.finding().kind())
                .containsExactly(Kind.SMALL_COUNT, Kind.UIC, Kind.COMPLEMENT);
    }

    @Test
    void letsASmallGroupBeConfirmed() {
        ConfirmedWarning tutors = new ConfirmedWarning("/caption", Kind.SMALL_COUNT, 0, 12);

        assertThat(new FieldScan(List.of(tutors)).field("/caption", "Two students sit on the team.").standing())
                .isEmpty();
    }

    @Test
    void takesTheContactsOfOfficesInAPublishedTextForWarnings() {
        String text = """
                # Agreement
                Notices are sent to privacy@michigan.gov, or by telephone to 1-800-555-0100.
                Michigan Department of Education, 608 West Allegan Street, Lansing, Michigan 48933, 517-555-0142.
                """;

        assertThat(new FieldScan(List.of()).field("/body", text).standing())
                .anyMatch(found -> found.finding().severity() == Severity.HIT);
        List<FieldFinding> published = new FieldScan(List.of()).field("/body", text, FieldPurpose.PUBLISHED)
                .standing();
        assertThat(published).isNotEmpty().allMatch(found -> found.finding().severity() == Severity.WARNING);
        assertThat(new FieldScan(published.stream().map(FieldFinding::confirmation).toList())
                .field("/body", text, FieldPurpose.PUBLISHED).standing()).isEmpty();
    }

    @Test
    void keepsAStudentsNumberAHitInAPublishedText() {
        assertThat(new FieldScan(List.of()).field("/body", "UIC 0001234567", FieldPurpose.PUBLISHED).standing())
                .extracting(found -> found.finding().severity()).containsExactly(Severity.HIT);
    }

    @Test
    void keepsWhereAStudentLivesAHitInAPublishedText() {
        assertThat(new FieldScan(List.of())
                .field("/body", "The student lives at 412 Maple Street.", FieldPurpose.PUBLISHED).standing())
                .extracting(found -> found.finding().severity()).containsExactly(Severity.HIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mary Parent", "Susan Child", "Karen Guardian", "Tom Pupil", "J. K. Student"})
    void takesWhateverNameAnOfficialHas(String name) {
        assertThat(new FieldScan(List.of()).field("/official/name", name, FieldPurpose.OFFICIAL).standing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mary Parent 123-45-6789", "Mary Parent, mary@example.org", "UIC 0001234567"})
    void findsWhatIsMoreThanAName(String name) {
        assertThat(new FieldScan(List.of()).field("/official/name", name, FieldPurpose.OFFICIAL).standing())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Superintendent", "Director of Student Services", "Parent and Family Liaison",
            "Principal, Martin Luther King Academy", "Assistant Superintendent for Special Education (K-12)",
            "Director, Child Development Center", "Pupil Accounting Auditor", "Principal, Emma Johnson Middle School"})
    void takesWhateverOfficeAnOfficialHas(String title) {
        assertThat(new FieldScan(List.of()).field("/official/title", title, FieldPurpose.OFFICE).standing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mother of student Emma Johnson", "Advocate for J.S., grade 3",
            "Superintendent, 123-45-6789",
            "Guardian of student Jayden Smith"})
    void findsAStudentInTheTitleOfAnOffice(String title) {
        assertThat(new FieldScan(List.of()).field("/official/title", title, FieldPurpose.OFFICE).standing())
                .isNotEmpty();
    }

    @Test
    void takesAnAbsentTextAsClean() {
        assertThat(new FieldScan(List.of()).field("/caption", null).standing()).isEmpty();
    }
}
