package io.micip.catalog.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"Student Enrollment Counts, student enrollment count", "K-3 Absenteeism, k 3 absenteeism",
            "Behaviour, behavior", "ENROLMENT, enrollment", "Grades 3-8, grade 3 8", "classes, classe", "GPAs, gpa",
            "bus, bus", "less, less", "École, ecole", "'Top 30/Bottom 30', top 30 bottom 30", "'  ', ''", "'%$#', ''"})
    void takesTextsApart(String text, String words) {
        assertThat(String.join(" ", Words.in(text))).isEqualTo(words == null ? "" : words);
    }
}
