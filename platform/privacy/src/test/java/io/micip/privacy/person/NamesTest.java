package io.micip.privacy.person;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.Severity;
import io.micip.privacy.identifier.IdentifierScanner;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {

    private final IdentifierScanner scanner = new IdentifierScanner();

    private List<String> found(String text) {
        return scanner.scan(text).stream().map(one -> text.substring(one.start(), one.end())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The student Maria Lopez left.", "Maria Lopez, a fourth grader, left.",
            "Student: Maria Lopez",
            "A child named Maria Lopez left.", "The parents of Maria Lopez called.", "Maria Lopez (grade 4) left.",
            "Maria Lopez's mother called.", "Students like Maria Lopez read.", "Maria Lopez is one of our seniors.",
            "Our student of the month is Maria Lopez!", "STUDENT MARIA LOPEZ LEFT",
            "Mrs. Lee's student Maria Lopez left."})
    void refusesANameThatWordsBindToAStudent(String text) {
        Finding name = scanner.scan(text).getFirst();

        assertThat(name.kind()).isEqualTo(Kind.PERSON_NAME);
        assertThat(name.severity()).isEqualTo(Severity.HIT);
        assertThat(text.substring(name.start(), name.end())).isEqualToIgnoringCase("Maria Lopez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria's attendance fell.", "Maria Lopez missed 31 days.", "Maria Lopez was suspended."})
    void asksAboutANameOfWhichSomethingIsSaidAsOfAStudent(String text) {
        assertThat(scanner.scan(text)).extracting(Finding::severity).containsExactly(Severity.WARNING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria Lopez leads the team.", "Principal Maria Lopez asked a student.",
            "Ms. Lopez's students read.", "Lincoln Elementary students read.", "Dr. Martin Luther King School, grade 4",
            "Student Council and Student Success Team", "Grade 3 students", "Jackson's attendance rose.",
            "Students at Madison and Carter read.", "Students read Charlotte's Web in grade 3.",
            "student Growth Mindset survey", "Summer school for students in grade 4",
            "Rosa Parks Day for each student"})
    void leavesSchoolsProgramsBooksAndPeopleInOfficeAlone(String text) {
        assertThat(scanner.scan(text)).isEmpty();
    }

    @Test
    void takesEveryNameOfAList() {
        assertThat(found("Students Maria Lopez, Liam (grade 2) and Ava Brown left."))
                .containsExactly("Maria Lopez", "Liam", "Ava Brown");
    }

    @Test
    void takesTheWholeName() {
        assertThat(found("student Jean-Luc O'Brien left")).containsExactly("Jean-Luc O'Brien");
        assertThat(found("student Maria de la Cruz left")).containsExactly("Maria de la Cruz");
        assertThat(found("student Tyler B. left")).containsExactly("Tyler B.");
        assertThat(found("student J. Whitaker left")).containsExactly("J. Whitaker");
        assertThat(found("Student: Torres, Guadalupe")).containsExactly("Torres, Guadalupe");
    }

    @Test
    void needsMoreAroundANameThatIsAPlaceToo() {
        assertThat(found("In Jackson, a student walks.")).isEmpty();
        assertThat(found("Jackson Price, a fourth grader, walks.")).containsExactly("Jackson Price");
        assertThat(found("The student named Jackson walks.")).containsExactly("Jackson");
    }

    @Test
    void takesAnUnknownNameWhereNothingElseCanBeMeant() {
        assertThat(found("the student named Qorbin left")).containsExactly("Qorbin");
        assertThat(found("the student Qorbin Zafe was absent")).containsExactly("Qorbin Zafe");
        assertThat(found("the student Qorbin Zafe survey")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"J.S., grade 4, left.", "student J.S. left", "J. S. (4th grade) left",
            "a sixth grader, J.S.",
            "student JS left", "student initials J.S.", "J.R.S., a junior, left"})
    void refusesInitialsOfAStudent(String text) {
        assertThat(scanner.scan(text)).extracting(Finding::kind).containsExactly(Kind.INITIALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P.E. (grade 7)", "A.P. students", "U.S. history, grade 8", "E.L.A., grade 4",
            "N.W.E.A. (grade 2)", "student ID cards", "J.K. Rowling in grade 4", "A.M. kindergartners"})
    void leavesAbbreviationsAlone(String text) {
        assertThat(scanner.scan(text)).isEmpty();
    }
}
