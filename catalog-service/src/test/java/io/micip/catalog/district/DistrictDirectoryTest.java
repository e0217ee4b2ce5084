package io.micip.catalog.district;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DistrictDirectoryTest {
    private static final DistrictCode DEARBORN = new DistrictCode("82030");

    private final Deque<List<District>> answers = new ArrayDeque<>();
    private final DistrictDirectory directory = new DistrictDirectory(_ -> {
        if (answers.isEmpty()) {
            throw CommonProblems.neighbourUnavailable();
        }
        return new EntityMaster.Answer(answers.remove(), "\"1\"");
    });

    @Test
    void saysThatItDoesNotKnowYet() {
        directory.refresh();

        var refused = catchThrowableOfType(Refused.class, () -> directory.find(DEARBORN));
        assertThat(refused.refusal().type()).isEqualTo(CommonProblems.NEIGHBOUR_UNAVAILABLE);
        assertThat(directory.contains("82", "82030")).isFalse();
    }

    @Test
    void takesAnEmptyMasterForOneThatIsStillToCome() {
        answers.add(List.of());
        answers.add(List.of(new District(DEARBORN, "Dearborn", "82", List.of())));
        directory.refresh();
        assertThat(catchThrowableOfType(Refused.class, () -> directory.find(DEARBORN))).isNotNull();

        directory.refresh();

        assertThat(directory.find(DEARBORN)).isPresent();
    }

    @Test
    void readsTheIsdFromTheMasterAndNotFromTheDigits() {
        answers.add(List.of(new District(DEARBORN, "Dearborn", "63", List.of())));
        directory.refresh();

        assertThat(directory.contains("63", "82030")).isTrue();
        assertThat(directory.contains("82", "82030")).isFalse();
        assertThat(directory.contains("63", "99999")).isFalse();
    }
}
