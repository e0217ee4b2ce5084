package io.micip.privacy.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.Severity;
import io.micip.privacy.identifier.IdentifierScanner;

import static org.assertj.core.api.Assertions.assertThat;

class StudentConditionTest {

    private final IdentifierScanner scanner = new IdentifierScanner();

    @ParameterizedTest
    @ValueSource(strings = {"He has an IEP.", "Her 504 plan was ignored.", "This student was diagnosed with ADHD.",
            "The boy is autistic.", "My daughter's dyslexia was found late.", "Student Maria Lopez has asthma."})
    void refusesWhatIsSaidOfOneStudent(String text) {
        assertThat(scanner.scan(text)).filteredOn(found -> found.kind() == Kind.STUDENT_CONDITION)
                .extracting(Finding::severity)
                .containsExactly(Severity.HIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"One student with an IEP left.", "One of our students was diagnosed with cancer.",
            "A third grader with epilepsy was sent home."})
    void asksAboutOneOfThem(String text) {
        assertThat(scanner.scan(text)).extracting(Finding::kind, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.STUDENT_CONDITION, Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Students with IEPs read.", "Each student with an IEP has a case manager.",
            "A student with an IEP may need Tier 3 support.", "If the student has a 504 plan, tell the teachers.",
            "The director wants her IEP compliance report.", "The student support team writes IEPs.",
            "One student in seven has an IEP.", "Every student and his or her IEP team", "Our autism program grew."})
    void leavesGroupsRulesAndWorkOfTheOfficeAlone(String text) {
        assertThat(scanner.scan(text)).isEmpty();
    }

    @Test
    void marksTheConditionAndNotThePerson() {
        String text = "The boy was diagnosed with ADHD and anxiety in May.";

        Finding found = scanner.scan(text).getFirst();

        assertThat(text.substring(found.start(), found.end())).isEqualTo("diagnosed with ADHD and anxiety");
    }
}
