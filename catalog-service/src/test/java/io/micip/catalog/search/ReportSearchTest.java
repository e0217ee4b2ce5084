package io.micip.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.micip.agreements.Category;
import io.micip.agreements.CompiledAgreement;
import io.micip.agreements.Decision;
import io.micip.agreements.SourceId;
import io.micip.catalog.menu.Catalogue;
import io.micip.catalog.menu.CatalogueFixtures;
import io.micip.catalog.report.Level;
import io.micip.catalog.report.Report;
import io.micip.catalog.report.Season;

import static io.micip.catalog.feed.FeedFixtures.node;
import static io.micip.catalog.feed.FeedFixtures.report;
import static org.assertj.core.api.Assertions.assertThat;

class ReportSearchTest {
    private static final String AT = "https://www.mischooldata.org/";
    private static final Wanted ANYTHING = new Wanted(List.of(), null, null, null, null);

    private final Catalogue catalogue = CatalogueFixtures.offering(
            node("k12", "K-12",
                    node("absence", "Attendance",
                            report("attendance", "Attendance", "attendance", AT + "attendance"),
                            report("k3", "K-3 Absenteeism", "attendance", AT + "k3")),
                    node("counts", "Student Counts",
                            report("enrollment", "Student Enrollment Counts", "enrolment", AT + "counts"),
                            report("mobility", "Student Mobility", "enrolment", AT + "mobility"))),
            node("staff", "Staff", report("educators", "Michigan's Education Staff", "staffing", AT + "staff")));
    private final ReportSearch search = new ReportSearch(catalogue);

    @Test
    void findsReportsThatHoldEveryWord() {
        assertThat(find("student counts")).containsExactly("enrollment", "mobility");
        assertThat(find("student attendance")).isEmpty();
    }

    @Test
    void findsAWordByItsBeginning() {
        assertThat(find("absen")).containsExactly("k3");
        assertThat(find("sence")).isEmpty();
    }

    @Test
    void putsTheTitleBeforeTheHeading() {
        assertThat(find("attendance")).containsExactly("attendance", "k3");
    }

    @Test
    void findsByWhatCanBeChosen() {
        assertThat(find("trend")).hasSize(5);
    }

    @Test
    void findsEitherSpelling() {
        assertThat(find("enrolment")).startsWith("enrollment").isEqualTo(find("Enrollment"));
    }

    @Test
    void findsByCategoryLevelSeasonAndSource() {
        assertThat(find(new Wanted(List.of(), Category.STAFFING, null, null, null))).containsExactly("educators");
        assertThat(find(new Wanted(List.of(), null, Level.BUILDING, null, null))).hasSize(5);
        assertThat(find(new Wanted(List.of(), null, null, Season.AUTUMN, null))).hasSize(5);
        assertThat(find(new Wanted(List.of(), null, null, Season.SPRING, null))).isEmpty();
        assertThat(find(new Wanted(List.of(), null, null, null, new SourceId("data-hub")))).isEmpty();
    }

    @Test
    void putsWhatIsCoveredFirstHoweverWellTheRestFits() {
        var found = search.find(new Wanted(Words.in("attendance"), null, null, null, null),
                report -> report.id().node().equals("k3") ? permit(report) : deny(report), null, 10);

        assertThat(found).extracting(one -> one.offered().report().id().node()).containsExactly("k3", "attendance");
    }

    @Test
    void showsEveryReportOncePageByPage() {
        var seen = new ArrayList<String>();
        Found.@Nullable Place after = null;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            page.forEach(found -> seen.add(found.offered().report().id().node()));
            after = page.getLast().place();
        }

        assertThat(seen).containsExactly("attendance", "k3", "educators", "enrollment", "mobility");
    }

    @Test
    void followsTheMenu() {
        CatalogueFixtures.vanish(catalogue);

        assertThat(find("attendance")).isEmpty();
    }

    private List<Found> page(Found.@Nullable Place after) {
        return search.find(ANYTHING, ReportSearchTest::deny, after, 2);
    }

    private List<String> find(String words) {
        return find(new Wanted(Words.in(words), null, null, null, null));
    }

    private List<String> find(Wanted wanted) {
        Function<Report, Decision> coverage = ReportSearchTest::deny;
        return search.find(wanted, coverage, null, 10)
                .stream()
                .map(found -> found.offered().report().id().node())
                .toList();
    }

    private static Decision permit(Report report) {
        return new Decision.Permit(1, null);
    }

    private static Decision deny(Report report) {
        return CompiledAgreement.unknown();
    }
}
