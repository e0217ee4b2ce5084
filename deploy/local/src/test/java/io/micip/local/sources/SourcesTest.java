package io.micip.local.sources;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SourcesTest {

    private static final Entities ENTITIES = Entities.of(List.of(
            "EntityType,EntityCode,EntityOfficialName,ISDCode,DistrictCode,EntityStatus",
            "ISD District,82,Wayne RESA,82,,Open-Active", "LEA District,82030,Dearborn,82,82030,Open-Active",
            "LEA School,90001,School A,82,82030,Open-Active"));
    private static final Report ATTENDANCE = SchoolDataMenu.menu().reports().stream()
            .filter(report -> report.id().equals("attendance")).findFirst().orElseThrow();
    private static final String DEARBORN = "Common_Locations=1-D%2C1185%2C105%2C0~2-A%2C0%2C0%2C0";
    private static final String REST = "&Common_SchoolYear=25&Portal_InquiryDisplayType=Snapshot"
            + "&Common_ReportCategory=All";

    static Stream<Report> reports() {
        return Stream.concat(SchoolDataMenu.menu().reports().stream(), DataHubMenu.menu().reports().stream());
    }

    @Test
    void namesEveryNodeOnceOverBothSources() {
        assertThat(reports().map(Report::id)).doesNotHaveDuplicates().hasSizeGreaterThan(38);
        assertThat(reports().map(Report::slug)).doesNotHaveDuplicates();
    }

    @Test
    void usesTheAddressesSeenOnTheRealSite() {
        assertThat(ATTENDANCE.entry("http://127.0.0.2:9101").template()).isEqualTo(
                "http://127.0.0.2:9101/student-attendance"
                        + "{?Common_Locations,Common_SchoolYear,Portal_InquiryDisplayType,Common_ReportCategory}");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void showsEveryReportForEveryLevelItNames(Report report) {
        for (var level : report.levels()) {
            var reading = ViewRequest.read(report, ENTITIES, address(report, level));

            assertThat(reading).isInstanceOfSatisfying(ViewRequest.Understood.class,
                    understood -> assertThat(new ReportPage("MI School Data").report(report, understood.view()))
                            .contains("Demonstration data", "invented", "<table>", "<svg")
                            .doesNotContain("<script", "NaN"));
        }
    }

    @Test
    void showsTheSameFiguresToTheSameQuestion() {
        var first = ViewRequest.read(ATTENDANCE, ENTITIES, DEARBORN + REST);
        var again = ViewRequest.read(ATTENDANCE, ENTITIES, DEARBORN + REST);

        assertThat(rows(first)).isEqualTo(rows(again)).isNotEmpty();
    }

    @Test
    void hidesGroupsOfFewerThanTen() {
        var school = ViewRequest.read(ATTENDANCE, ENTITIES, "Common_Locations=1-S,7198,1185,105" + REST);

        assertThat(rows(school)).extracting(row -> row.chosen().text()).contains("<10");
    }

    @Test
    void showsSmallGroupsToThoseWhoAreSignedIn() {
        var school = ViewRequest.read(ATTENDANCE, ENTITIES, "Common_Locations=1-S,7198,1185,105" + REST);
        var view = ((ViewRequest.Understood) school).view();

        assertThat(new Figures(ATTENDANCE, view, true).rows()).extracting(row -> row.chosen().text())
                .noneMatch(text -> text.startsWith("<") || text.startsWith(">"));
    }

    @Test
    void knowsWhoIsSignedIn() {
        var sessions = new SecureSessions();
        var cookies = sessions.begin();

        assertThat(cookies).allSatisfy(cookie -> assertThat(sessions.contain("other=1; " + cookie)).isTrue());
        assertThat(sessions.contain(null)).isFalse();
        assertThat(sessions.contain("SECURE_VIEW=AAAAAAAAAAAAAAAAAAAAAA")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Common_Locations=1-D,1,2,3" + REST, DEARBORN + REST + "&student=4711",
            DEARBORN + REST + "&Common_SchoolYear=25", DEARBORN + "&Common_SchoolYear=2025&Portal_InquiryDisplayType=X",
            DEARBORN + "&Common_SchoolYear=99&Portal_InquiryDisplayType=Snapshot", "%zz=1&" + DEARBORN + REST})
    void refusesAddressesItDoesNotUnderstand(String query) {
        assertThat(ViewRequest.read(ATTENDANCE, ENTITIES, query)).isInstanceOf(ViewRequest.NotUnderstood.class);
    }

    private static List<Figures.Row> rows(ViewRequest.Reading reading) {
        return new Figures(ATTENDANCE, ((ViewRequest.Understood) reading).view()).rows();
    }

    private static String address(Report report, String level) {
        var location = switch (level) {
            case "state" -> "1-A,0,0,0";
            case "district" -> "1-D,1185,105,0~2-A,0,0,0";
            default -> "1-S,7198,1185,105~2-A,0,0,0";
        };
        var fixed = report.fixed().entrySet().stream().map(one -> one.getKey() + "=" + one.getValue());
        var chosen = report.parameters().stream().map(parameter -> parameter.name() + "=" + switch (parameter.kind()) {
            case "location" -> location;
            case "school-year" -> "%02d".formatted(report.lastYear() % 100);
            default -> parameter.values().getLast();
        });
        return Stream.concat(fixed, chosen).collect(Collectors.joining("&"));
    }
}
