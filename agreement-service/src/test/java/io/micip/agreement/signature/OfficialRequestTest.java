package io.micip.agreement.signature;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OfficialRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"Mary Parent", "Susan Child", "Karen Guardian", "Tom Pupil", "J. K. Student"})
    void takesWhateverNameAnOfficialHas(String name) {
        assertThat(new OfficialRequest(name, "Superintendent").asName("/official"))
                .isEqualTo(new OfficialName(name, "Superintendent"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mary@example.org", "Mary Parent 123-45-6789", "Mary Parent, UIC 0001234567"})
    void refusesWhatSaysMoreThanAName(String name) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new OfficialRequest(name, "Superintendent").asName("/official"))
                .extracting(refused -> refused.refusal().type()).isEqualTo(CommonProblems.IDENTIFIER_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mother of student Emma Johnson", "Advocate for J.S., grade 3"})
    void refusesATitleThatNamesAStudent(String title) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> new OfficialRequest("Robin Demo", title).asName("/official"))
                .extracting(refused -> refused.refusal().type()).isEqualTo(CommonProblems.IDENTIFIER_FOUND);
    }
}
