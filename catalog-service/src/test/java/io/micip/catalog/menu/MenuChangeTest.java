package io.micip.catalog.menu;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.catalog.feed.Absurd;
import io.micip.catalog.feed.Fault;
import io.micip.catalog.feed.FeedFixtures;
import io.micip.catalog.feed.Menu;
import io.micip.catalog.feed.Outline;
import io.micip.catalog.menu.NodeChange.Kind;

import static io.micip.catalog.feed.FeedFixtures.ORIGIN;
import static io.micip.catalog.feed.FeedFixtures.feed;
import static io.micip.catalog.feed.FeedFixtures.menu;
import static io.micip.catalog.feed.FeedFixtures.node;
import static io.micip.catalog.feed.FeedFixtures.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class MenuChangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Menu BEFORE = flat("a", "b", "c", "d", "e");

    @Test
    void countsEveryNodeOfTheFirstMenuAsAdded() {
        var change = MenuChange.between(null, List.of(), BEFORE, TODAY);

        assertThat(change).isEqualTo(new MenuChange(5, 0, 0, List.of(new NodeChange(Kind.BEGAN, null, "", null, "5")),
                List.of()));
    }

    @Test
    void buriesAVanishedNodeUnderTheDayItWasFoundGone() {
        var change = MenuChange.between(BEFORE, List.of(), flat("a", "b", "c", "d"), TODAY);

        assertThat(change.gone()).isEqualTo(1);
        assertThat(change.vanished()).containsExactly(new Vanished("e", "E", List.of(), null, TODAY, null));
    }

    @Test
    void takesDayAndSuccessorFromTheSourceWhereItNamesThem() {
        var after = menu(feed("mi-school-data", "2", nodes("a", "b", "c", "d", "f")).replace("\"tombstones\":[]",
                "\"tombstones\":[{\"id\":\"e\",\"vanished\":\"2026-09-01\",\"successor\":\"f\"}]"));

        var change = MenuChange.between(BEFORE, List.of(), after, TODAY);

        assertThat(change.vanished())
                .containsExactly(new Vanished("e", "E", List.of(), null, LocalDate.of(2026, 9, 1), "f"));
        assertThat(change.added()).isEqualTo(1);
    }

    @Test
    void remembersWhatWasGoneBefore() {
        var gone = new Vanished("old", "Old", List.of(), null, TODAY.minusYears(1), null);

        assertThat(MenuChange.between(BEFORE, List.of(gone), BEFORE, TODAY).vanished()).containsExactly(gone);
    }

    @Test
    void remembersWhatWasGoneBeforeWhereTheMenuBeforeIsNotBelievedAnyMore() {
        var gone = new Vanished("old", "Old", List.of(), null, TODAY.minusYears(1), null);
        var back = new Vanished("a", "A", List.of(), null, TODAY.minusYears(1), null);

        assertThat(MenuChange.between(null, List.of(gone, back), BEFORE, TODAY).vanished()).containsExactly(gone);
    }

    @Test
    void forgetsTheTombstoneOfANodeThatCameBack() {
        var gone = new Vanished("a", "A", List.of(), null, TODAY.minusYears(1), null);

        assertThat(MenuChange.between(flat("b", "c"), List.of(gone), flat("a", "b", "c"), TODAY).vanished()).isEmpty();
    }

    @Test
    void countsANodeWithAnotherTitleAsChanged() {
        var after = menu(feed("mi-school-data", "2", node("a", "Another"), nodes("b", "c", "d", "e")));

        assertThat(MenuChange.between(BEFORE, List.of(), after, TODAY).changed()).isEqualTo(1);
    }

    @Test
    void tellsANewNodeWithItsPath() {
        var after = menu(feed("mi-school-data", "2", node("a", "A", node("f", "F")), nodes("b", "c", "d", "e")));

        assertThat(lines(BEFORE, after)).containsExactly(new NodeChange(Kind.ADDED, "f", "F", null, "A > F"));
    }

    @Test
    void tellsARenamedNodeAndThatOthersMovedWithTheirHeading() {
        var before = menu(feed("mi-school-data", "1", node("a", "A", node("f", "F"))));
        var after = menu(feed("mi-school-data", "2", node("a", "Another", node("f", "F"))));

        assertThat(lines(before, after)).containsExactly(new NodeChange(Kind.RENAMED, "a", "Another", "A", "Another"),
                new NodeChange(Kind.MOVED, "f", "F", "A", "Another"));
    }

    @Test
    void tellsAMovedNode() {
        var after = menu(feed("mi-school-data", "2", node("a", "A", node("b", "B")), nodes("c", "d", "e")));

        assertThat(lines(BEFORE, after)).containsExactly(new NodeChange(Kind.MOVED, "b", "B", "", "A"));
    }

    @Test
    void tellsAVanishedNodeWithItsPathAndSuccessor() {
        var after = menu(feed("mi-school-data", "2", nodes("a", "b", "c", "d")).replace("\"tombstones\":[]",
                "\"tombstones\":[{\"id\":\"e\",\"vanished\":\"2026-09-01\",\"successor\":\"d\"}]"));

        assertThat(lines(BEFORE, after)).containsExactly(new NodeChange(Kind.VANISHED, "e", "E", "E", "d"));
    }

    @Test
    void tellsASuccessorThatIsNamedLater() {
        var gone = new Vanished("e", "E", List.of(), null, TODAY.minusDays(9), null);
        var after = menu(feed("mi-school-data", "2", nodes("a", "b", "c", "d", "f")).replace("\"tombstones\":[]",
                "\"tombstones\":[{\"id\":\"e\",\"vanished\":\"2026-09-01\",\"successor\":\"f\"}]"));

        assertThat(MenuChange.between(flat("a", "b", "c", "d", "f"), List.of(gone), after, TODAY).lines())
                .containsExactly(new NodeChange(Kind.SUCCEEDED, "e", "E", null, "f"));
    }

    @Test
    void tellsANodeThatCameBackSinceWhenItWasGone() {
        var gone = new Vanished("a", "A", List.of(), null, LocalDate.of(2026, 9, 1), null);

        assertThat(MenuChange.between(flat("b", "c"), List.of(gone), flat("a", "b", "c"), TODAY).lines())
                .containsExactly(new NodeChange(Kind.RETURNED, "a", "A", "2026-09-01", "A"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "category-changed | \"category\":\"attendance\" | \"category\":\"graduation\" | attendance | graduation",
            "grains-changed | [\"district\",\"building\"] | [\"district\"] | district, building | district",
            "cadence-changed | early autumn | late autumn | early autumn | late autumn",
            "data-posted | \"cadence\" | \"posted\":\"2026-11-02\",\"cadence\" | | 2026-11-02",
            "address-changed | /student-attendance | /attendance-2 | https://www.mischooldata.org/student-attendance{?Common_Locations,Common_SchoolYear,Portal_InquiryDisplayType} | https://www.mischooldata.org/attendance-2{?Common_Locations,Common_SchoolYear,Portal_InquiryDisplayType}",
            "parameters-changed | \"to\":2025,\"default\":\"2025\" | \"to\":2026,\"default\":\"2026\" | | Common_SchoolYear"})
    void tellsWhatIsDifferentOfAReport(String kind, String was, String is, String from, String to) {
        var feed = feed("mi-school-data", "1", report("attendance", "Attendance", "attendance",
                ORIGIN + "/student-attendance")).replaceAll(",\\s+\"default\"", ",\"default\"");
        assertThat(feed).contains(was);

        var lines = lines(menu(feed), menu(feed.replace(was, is)));

        assertThat(lines).containsExactly(new NodeChange(Kind.ofCode(kind).orElseThrow(), "attendance", "Attendance",
                from, to));
    }

    @Test
    void tellsThatAHeadingHoldsAReportNow() {
        var before = menu(feed("mi-school-data", "1", node("attendance", "Attendance")));
        var after = menu(feed("mi-school-data", "2",
                report("attendance", "Attendance", "attendance", ORIGIN + "/student-attendance")));

        assertThat(lines(before, after)).extracting(NodeChange::kind).containsExactly(Kind.REPORT_CHANGED);
    }

    @Test
    void buriesTheReportOfANodeThatStaysAsAHeading() {
        var before = menu(feed("mi-school-data", "1", reports("a", "b", "c")));
        var after = menu(feed("mi-school-data", "2", reports("a", "b"), node("c", "C")));

        var change = MenuChange.between(before, List.of(), after, TODAY);

        assertThat(change.vanished())
                .containsExactly(new Vanished("c", "C", List.of(), "attendance", TODAY, null));
        assertThat(change.gone()).isZero();
        assertThat(change.lines()).singleElement()
                .satisfies(line -> assertThat(line.kind()).isEqualTo(Kind.REPORT_CHANGED))
                .extracting(NodeChange::to)
                .isNull();
    }

    @Test
    void remembersAReportThatIsGoneUntilItsNodeHoldsOneAgain() {
        var gone = new Vanished("c", "C", List.of(), "attendance", TODAY.minusDays(9), null);
        var heading = menu(feed("mi-school-data", "2", reports("a", "b"), node("c", "C")));
        var back = menu(feed("mi-school-data", "3", reports("a", "b", "c")));

        assertThat(MenuChange.between(heading, List.of(gone), heading, TODAY).vanished()).containsExactly(gone);
        assertThat(MenuChange.between(heading, List.of(gone), back, TODAY).vanished()).isEmpty();
    }

    @Test
    void cutsALongStoryAndSaysByHowMuch() {
        var many = IntStream.range(0, MenuChange.MOST_LINES + 5).mapToObj("n%d"::formatted).toArray(String[]::new);
        var all = Stream.concat(Stream.of("a"), Arrays.stream(many)).toArray(String[]::new);

        var change = MenuChange.between(flat("a"), List.of(), flat(all), TODAY);

        assertThat(change.added()).isEqualTo(MenuChange.MOST_LINES + 5);
        assertThat(change.lines()).hasSize(MenuChange.MOST_LINES)
                .endsWith(new NodeChange(Kind.MORE, null, "", null, "6"));
    }

    @Test
    void tellsNothingOfAMenuThatSaysTheSame() {
        assertThat(lines(BEFORE, flat("e", "d", "c", "b", "a"))).isEmpty();
    }

    @Test
    void namesEveryNodeOfAChangeOnce() {
        var before = menu(feed("mi-school-data", "1", node("a", "A", node("f", "F"))));
        var after = menu(feed("mi-school-data", "2", node("a", "Another"), node("f", "Renamed")));

        assertThat(MenuChange.between(before, List.of(), after, TODAY).nodes()).containsExactly("a", "f");
        assertThat(MenuChange.between(before, List.of(), after, TODAY).changed()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"a b c d e, a b", "a b c d, a b", "a b, a", "a, b", "a b c, c"})
    void disbelievesAMenuThatLostHalfOrMoreWithoutAWord(String before, String after) {
        var absurd = catchThrowableOfType(Absurd.class,
                () -> MenuChange.between(flat(before.split(" ")), List.of(), flat(after.split(" ")), TODAY));

        assertThat(absurd.fault()).isEqualTo(Fault.HALF_GONE);
    }

    @Test
    void disbelievesAMenuWhoseReportsAreGoneFromTheirNodes() {
        var before = menu(feed("mi-school-data", "1", node("x", "X"), node("y", "Y"), reports("a", "b", "c", "d")));
        var after = menu(feed("mi-school-data", "2", node("x", "X"), node("y", "Y"), reports("a", "b"),
                node("c", "C"), node("d", "D")));

        var absurd = catchThrowableOfType(Absurd.class,
                () -> MenuChange.between(before, List.of(), after, TODAY));

        assertThat(absurd.fault()).isEqualTo(Fault.HALF_GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"entity\":\"MI\",\"level\":\"state\",\"ids\":[0,0,0]}]"})
    void disbelievesAMenuThatLostItsLocations(String left) {
        var after = menu(feed("mi-school-data", "2", nodes("a", "b", "c", "d", "e"))
                .replaceFirst("(?s)\"locations\":\\[.*?\\]\\}\\],", "\"locations\":" + left + ","));
        assertThat(after.locations().ids().size()).isLessThan(2);

        var absurd = catchThrowableOfType(Absurd.class, () -> MenuChange.between(BEFORE, List.of(), after, TODAY));

        assertThat(absurd.fault()).isEqualTo(Fault.HALF_GONE);
    }

    /// A source of one district and its one building: the building closes.
    @Test
    void believesThatHalfOfAFewPlacesClosedAndNotThatAllDid() {
        var district = "{\"entity\":\"82030\",\"level\":\"district\",\"ids\":[1185,105,0]}";
        var building = "{\"entity\":\"90001\",\"level\":\"building\",\"ids\":[7198,1185,105]}";
        var before = located("1", district + "," + building);

        assertThat(MenuChange.between(before, List.of(), located("2", district), TODAY).gone()).isZero();
        var absurd = catchThrowableOfType(Absurd.class,
                () -> MenuChange.between(before, List.of(), located("2", ""), TODAY));
        assertThat(absurd.fault()).isEqualTo(Fault.HALF_GONE);
    }

    private static Menu located(String version, String locations) {
        return menu(feed("mi-school-data", version, nodes("a", "b", "c", "d", "e"))
                .replaceFirst("(?s)\"locations\":\\[.*?\\]\\}\\],", "\"locations\":[" + locations + "],"));
    }

    @Test
    void tellsNothingButThatItBeganAfterACopyThatIsNotBelievedAnyMore() {
        var change = MenuChange.since(Outline.of(BEFORE), List.of(), flat("a", "b", "c", "f"), TODAY);

        assertThat(change.lines()).containsExactly(new NodeChange(Kind.BEGAN, null, "", null, "4"));
        assertThat(change.vanished()).extracting(Vanished::id).containsExactly("d", "e");
        assertThat(change.added()).isEqualTo(1);
        assertThat(change.gone()).isEqualTo(2);
    }

    @Test
    void believesAMenuThatLostMoreThanHalfAndSaysSo() {
        var stones = List.of("c", "d", "e").stream()
                .map("{\"id\":\"%s\",\"vanished\":\"2026-09-01\"}"::formatted)
                .toList();
        var after = menu(feed("mi-school-data", "2", nodes("a", "b")).replace("\"tombstones\":[]",
                "\"tombstones\":[" + String.join(",", stones) + "]"));

        assertThat(MenuChange.between(BEFORE, List.of(), after, TODAY).gone()).isEqualTo(3);
    }

    private static List<NodeChange> lines(Menu before, Menu after) {
        return MenuChange.between(before, List.of(), after, TODAY).lines();
    }

    private static Menu flat(String... ids) {
        return menu(feed("mi-school-data", "1", nodes(ids)));
    }

    private static String reports(String... ids) {
        return String.join(",", List.of(ids).stream()
                .map(id -> report(id, id.toUpperCase(java.util.Locale.ROOT), "attendance", ORIGIN + "/" + id))
                .toList());
    }

    private static String nodes(String... ids) {
        return String.join(",",
                List.of(ids).stream().map(id -> node(id, id.toUpperCase(java.util.Locale.ROOT))).toList());
    }
}
