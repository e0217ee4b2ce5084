package io.micip.privacy.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LexiconTest {

    private static List<String> entries(String list) throws IOException {
        try (var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(list))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .toList();
        }
    }

    private static boolean is(String word, Role role) {
        long key = 0;
        for (char c : word.toCharArray()) {
            key = Lexicon.key(key, Folding.kind(c));
        }
        return (Lexicon.rolesOf(key) & role.bit()) != 0;
    }

    @ParameterizedTest
    @ValueSource(strings = {"given-names.txt", "surnames.txt", "plan-words.txt"})
    void holdsEachWordOnceSmallAndWithoutAccents(String list) throws IOException {
        assertThat(entries(list)).doesNotHaveDuplicates()
                .allMatch(entry -> entry.matches(list.startsWith("given") ? "[a-z]{2,}[?]?" : "[a-z]+(-[a-z]+)*"));
    }

    @Test
    void marksEveryGivenNameThatIsAWordOfPlansToo() throws IOException {
        List<String> words = entries("plan-words.txt");

        assertThat(entries("given-names.txt")).doesNotContainAnyElementsOf(words);
    }

    @Test
    void knowsTheRolesOfAWord() {
        assertThat(is("maria", Role.GIVEN)).isTrue();
        assertThat(is("maria", Role.WEAK_GIVEN)).isFalse();
        assertThat(is("lincoln", Role.WEAK_GIVEN)).isTrue();
        assertThat(is("lopez", Role.SURNAME)).isTrue();
        assertThat(is("council", Role.PLAN)).isTrue();
        assertThat(is("student", Role.CHILD)).isTrue();
        assertThat(is("student", Role.CUE)).isTrue();
        assertThat(is("dateofbirth", Role.CUE)).isTrue();
        assertThat(is("xylophone", Role.CHILD)).isFalse();
    }

    @Test
    void tellsWordsApartThatEndAlike() {
        assertThat(is("kindergartners", Role.CHILDREN)).isTrue();
        assertThat(is("indergartners", Role.CHILDREN)).isFalse();
        assertThat(is("ªkindergartners", Role.CHILDREN)).isFalse();
        assertThat(is("504", Role.CONDITION)).isTrue();
        assertThat(is("505", Role.CONDITION)).isFalse();
    }

    @Test
    void findsEveryWordOfEveryRole() {
        assertThat(Role.values()).hasSizeLessThanOrEqualTo(Long.SIZE);
        for (Role role : Role.values()) {
            assertThat(role.words()).as(role.name()).allMatch(word -> is(word, role));
        }
    }
}
