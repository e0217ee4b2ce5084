package io.micip.privacy.identifier;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.Severity;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifierScannerTest {

    private final IdentifierScanner scanner = new IdentifierScanner();

    @Test
    void refusesTenDigitsWithACueInReach() {
        assertThat(scanner.scan("UIC 0001234567")).containsExactly(new Finding(Kind.UIC, Severity.HIT, 4, 14));
    }

    @Test
    void asksAboutTenDigitsWithoutACue() {
        assertThat(scanner.scan("see 0001234567")).containsExactly(new Finding(Kind.UIC, Severity.WARNING, 4, 14));
    }

    @Test
    void letsACueReachFortyCharactersAndNoFurther() {
        String forty = " and so on".repeat(4);

        assertThat(scanner.scan("UIC" + forty + "0001234567")).extracting(Finding::severity)
                .containsExactly(Severity.HIT);
        assertThat(scanner.scan("UIC" + forty + " 0001234567")).extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(scanner.scan("0001234567" + forty.substring(1) + " UIC")).extracting(Finding::severity)
                .containsExactly(Severity.HIT);
        assertThat(scanner.scan("0001234567" + forty + " UIC")).extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void takesACueForAWholeWordOnly() {
        assertThat(scanner.scan("quick: 0001234567")).extracting(Finding::severity).containsExactly(Severity.WARNING);
        assertThat(scanner.scan("The stubborn 5/12/2011 gap")).isEmpty();
    }

    @Test
    void countsARangeInUtf16UnitsOfTheOriginal() {
        String text = "😀\u200B UIC\u00A0１２３４５\u200B６７８９０\u200B.";

        Finding found = scanner.scan(text).getFirst();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("１２３４５\u200B６７８９０");
    }

    @Test
    void coversMathematicalDigitsWhole() {
        String digits = "𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎";

        assertThat(scanner.scan(digits)).containsExactly(new Finding(Kind.UIC, Severity.WARNING, 0, digits.length()));
    }

    @Test
    void reportsOverlapsOnceInTheOrderOfTheText() {
        List<Finding> found = scanner.scan("0001234567@students.example.org, SSN 000-12-3456, UIC 1234567890");

        assertThat(found).extracting(Finding::kind).containsExactly(Kind.EMAIL, Kind.SSN, Kind.UIC);
        assertThat(found).isSortedAccordingTo((a, b) -> Integer.compare(a.end(), b.start()));
    }

    @Test
    void neverShowsTheValue() {
        assertThat(scanner.scan("SSN 000-12-3456").toString()).doesNotContain("000", "3456");
    }

    @Test
    void holdsFamousAndNeverIssuedNumbersForWhatTheyLookLike() {
        assertThat(scanner.scan("219-09-9999")).extracting(Finding::kind).containsExactly(Kind.SSN);
        assertThat(scanner.scan("987-65-4320")).extracting(Finding::kind).containsExactly(Kind.SSN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "@", "@@", "a@", "@b.cc", "a@b", "a@b.1", "(at)", "1", "0123456789012",
            "born", "born 5", "DOB:", "+1", "(", "\uD83D", "\uDE00", "1\uD83D2", "-1-", "/", "SSN", "***-**-", "1-",
            "-1", "(313)", "12/31", "\u20E3", "UIC UIC UIC", "student", "student:",
            "Maria", "J.S.", "12 Oak", "IEP", "his", "student named", "of of", "grade", "O'"})
    void findsNothingInScraps(String scrap) {
        assertThat(scanner.scan(scrap)).isEmpty();
    }

    @Test
    void readsPathologicalTextsToTheEnd() {
        List<String> bricks = List.of("1-", "1 ", "a@", "@", "(at)", "a.", "1/1/", "born ", "DOB 1/", "(313) ",
                "UIC 1 ",
                "\u200B", "9", "a", " ", "x-", "***-", "may 1 ", "@a.", "5/12/2011 ", "555-", "ssn:", "é", "،",
                "student Maria, ",
                "Maria Lopez and ", "J.S., ", "A.", "his IEP ", "12 Oak ", "Oak Street ", "the student ", "named ",
                "+1 ",
                "grade 3 ", "McLean-", "O'", "IEP and ", "she ");
        for (String brick : bricks) {
            String wall = brick.repeat(200_000 / brick.length());

            assertThat(scanner.scan(wall)).as(brick).allSatisfy(found -> assertThat(found.end())
                    .isBetween(found.start() + 1, wall.length()));
        }
    }
}
