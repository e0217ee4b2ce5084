package io.micip.agreement.agreement;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.agreement.term.Term;
import io.micip.agreements.Category;

import static io.micip.agreement.agreement.AgreementFixtures.LAST_DAY;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.TODAY;
import static io.micip.agreement.agreement.AgreementFixtures.act;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.bySigner;
import static io.micip.agreement.agreement.AgreementFixtures.line;
import static io.micip.agreement.agreement.AgreementFixtures.offered;
import static io.micip.agreement.agreement.AgreementFixtures.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class LengthsTest {

    @Test
    void givesBackEveryVersionOfACourseFromEveryLaterOne() {
        List<DistrictAgreement> course = Courses.withEveryStep();

        for (int version = 0; version < course.size(); version++) {
            DistrictAgreement then = course.get(version);
            DistrictAgreement bare = Lengths.withoutLists(then);
            for (DistrictAgreement later : course.subList(version, course.size())) {
                assertThat(Lengths.of(then).restored(bare, later)).isEqualTo(then);
            }
        }
    }

    @Test
    void leavesNothingThatGrowsInWhatIsKeptOfAVersion() {
        assertThat(Courses.withEveryStep()).map(Lengths::withoutLists).allSatisfy(bare -> {
            assertThat(bare.past()).isEmpty();
            assertThat(bare.signatures()).isEmpty();
            assertThat(bare.schedules()).isEmpty();
            assertThat(bare.amendments()).isEmpty();
            assertThat(bare.administrators()).isEmpty();
            assertThat(bare.current() == null || bare.current().extensions().size() < 2).isTrue();
            assertThat(bare.current() == null || bare.current().notices().isEmpty()).isTrue();
        });
    }

    @Test
    void doesNotLetEvidenceBeTakenAway() {
        assertThatIllegalStateException().isThrownBy(() -> Lengths.requireKept(active(), signed()));
        assertThatIllegalStateException().isThrownBy(() -> Lengths.requireKept(active(), offered()));
    }

    @Test
    void doesNotLetEvidenceBeChanged() {
        DistrictAgreement other = offered().share(List.of(line(Category.FINANCE)), act(NOW)).after()
                .sign(bySigner(TEXT, NOW), Term.ofDays(TODAY, LAST_DAY)).after();

        assertThatIllegalStateException().isThrownBy(() -> Lengths.requireKept(signed(), other));
    }
}
