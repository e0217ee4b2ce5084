package io.micip.agreement.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.micip.agreement.term.Extension;
import io.micip.agreement.term.Extension.DeclineReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.Category;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.Suspender;

import static io.micip.agreement.agreement.AgreementFixtures.ADMINISTRATOR;
import static io.micip.agreement.agreement.AgreementFixtures.END;
import static io.micip.agreement.agreement.AgreementFixtures.LAST_DAY;
import static io.micip.agreement.agreement.AgreementFixtures.NOW;
import static io.micip.agreement.agreement.AgreementFixtures.TEXT;
import static io.micip.agreement.agreement.AgreementFixtures.TODAY;
import static io.micip.agreement.agreement.AgreementFixtures.act;
import static io.micip.agreement.agreement.AgreementFixtures.active;
import static io.micip.agreement.agreement.AgreementFixtures.bySigner;
import static io.micip.agreement.agreement.AgreementFixtures.byState;
import static io.micip.agreement.agreement.AgreementFixtures.line;
import static io.micip.agreement.agreement.AgreementFixtures.offered;
import static io.micip.agreement.agreement.AgreementFixtures.signed;
import static io.micip.agreement.agreement.AgreementFixtures.suspension;
import static org.assertj.core.api.Assertions.assertThat;

/// Courses of agreements, as lists of what they were at each version.
public final class Courses {

    private Courses() {}

    /// Every kind of step: an extension declined, one granted, notices, other lines, a hold, renewals, an end.
    public static List<DistrictAgreement> withEveryStep() {
        List<DistrictAgreement> course = new ArrayList<>(List.of(offered(), signed(), active()));
        add(course, EndOfTerm.notice(active(), END.minusSeconds(3600 * 24 * 20)));
        add(course, asking(course));
        add(course, EndOfTerm.answer(course.getLast(), new Extension.Declined(DeclineReason.REVIEW_OPEN,
                byState(NOW))));
        add(course, asking(course));
        add(course, EndOfTerm.answer(course.getLast(), new Extension.Granted(byState(NOW))));
        add(course, course.getLast().share(lines(Category.BEHAVIOUR, Category.FINANCE), act(NOW)));
        add(course, course.getLast().suspend(suspension(Suspender.STATE)));
        add(course, asking(course));
        add(course, course.getLast().sign(bySigner(TEXT, NOW), Term.ofDays(TODAY, null)));
        add(course, course.getLast().acknowledge(byState(NOW), ADMINISTRATOR));
        add(course, course.getLast().share(List.of(), act(NOW)));
        Instant later = NOW.plusSeconds(60);
        add(course, course.getLast().sign(bySigner(TEXT, later), Term.ofDays(TODAY.plusDays(9), LAST_DAY)));
        add(course, course.getLast().acknowledge(byState(later), null));
        add(course, Succession.takeOver(course.getLast(), Term.startOf(TODAY.plusDays(9))));
        add(course, EndOfTerm.expire(course.getLast(), END));
        return course;
    }

    private static void add(List<DistrictAgreement> course, Change change) {
        assertThat(change.isNone()).isFalse();
        course.add(change.after());
    }

    private static Change asking(List<DistrictAgreement> course) {
        DistrictAgreement last = course.getLast();
        return EndOfTerm.ask(last, new Extension(LAST_DAY.plusDays(course.size()), bySigner(TEXT, NOW), null));
    }

    private static List<ScheduleALine> lines(Category... categories) {
        return List.of(categories).stream().map(AgreementFixtures::line).toList();
    }
}
