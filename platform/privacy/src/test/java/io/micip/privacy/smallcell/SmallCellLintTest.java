package io.micip.privacy.smallcell;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.Severity;

import static org.assertj.core.api.Assertions.assertThat;

class SmallCellLintTest {

    private final SmallCellLint lint = new SmallCellLint();

    private List<String> found(String text) {
        return lint.check(text).stream().map(one -> text.substring(one.start(), one.end())).toList();
    }

    @Test
    void asksAboutACountUnderTenOfStudents() {
        assertThat(found("7 of our 9th-grade students failed.")).containsExactly("7 of our 9th-grade students");
        assertThat(found("Three students with disabilities left.")).containsExactly("Three students");
        assertThat(found("One student left.")).containsExactly("One student");
        assertThat(found("Of the 48 freshmen, 6 failed.")).containsExactly("6");
        assertThat(lint.check("3 boys left.")).containsExactly(new Finding(Kind.SMALL_COUNT, Severity.WARNING, 0, 6));
    }

    @Test
    void asksAboutNineAndNotAboutTen() {
        assertThat(found("9 students left.")).hasSize(1);
        assertThat(found("10 students left.")).isEmpty();
        assertThat(found("1,009 students left.")).isEmpty();
        assertThat(found("0 students left.")).isEmpty();
    }

    @Test
    void asksAboutAComplementUnderTen() {
        assertThat(found("57 of 60 students passed.")).containsExactly("57 of 60 students");
        assertThat(found("50 of 60 students passed.")).isEmpty();
        assertThat(found("We have 88 students; all but 5 passed.")).containsExactly("all but 5");
        assertThat(found("All students: 212. Not homeless: 207.")).containsExactly("Not homeless: 207");
        assertThat(found("Of 120 students 84 read, 31 nearly read, the others do not.")).containsExactly("the others");
    }

    @Test
    void asksAboutAPercentageOfASmallGroup() {
        assertThat(found("95 % of the 60 kindergartners passed.")).containsExactly("95 % of the 60 kindergartners");
        assertThat(found("75 percent of 24 students passed.")).hasSize(1);
        assertThat(found("31 % of 19,168 students passed.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fewer than 10 students left.", "Fewer than 5 students left.", "Grade 3 students read.",
            "Tier 2 and 3 students read.", "Students read 5 books.", "5 % of students left.",
            "4 teachers of students left.",
            "Groups of 4 students read.", "Two out of three students read.", "One in four students reads.",
            "8 students per teacher", "Up to 6 students read.", "The K-5 students read.", "Six student groups read.",
            "On May 5 students read.", "Two student representatives spoke.", "5 or more students read.",
            "3-5 students read together.", "No students left.", "Both students and staff read."})
    void leavesWhatIsNoCountOfStudentsAlone(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void neverRefuses() {
        assertThat(lint.check("4 students left, 57 of 60 students passed.")).extracting(Finding::severity)
                .containsOnly(Severity.WARNING);
    }

    @Test
    void countsARangeInTheTextAsGiven() {
        String text = "😀\u200B ７\u00A0students left";

        Finding found = lint.check(text).getFirst();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("７\u00A0students");
    }

    @Test
    void readsPathologicalTextsToTheEnd() {
        for (String brick : List.of("1 ", "7 of ", "3 students ", "57 of 60 students ", "the rest ", "one ", "n=", "1,",
                "Of 9 ",
                "all but 5 ", "students: 7. Not ", "5 % of ")) {
            String wall = brick.repeat(200_000 / brick.length());

            assertThat(lint.check(wall)).as(brick).allSatisfy(one -> assertThat(one.end())
                    .isBetween(one.start() + 1, wall.length()));
        }
    }
}
