package io.micip.catalog.feed;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.micip.agreements.Category;
import io.micip.catalog.report.Cadence;
import io.micip.catalog.report.Parameter;

import static io.micip.catalog.feed.FeedFixtures.ORIGIN;
import static io.micip.catalog.feed.FeedFixtures.feed;
import static io.micip.catalog.feed.FeedFixtures.menu;
import static io.micip.catalog.feed.FeedFixtures.node;
import static io.micip.catalog.feed.FeedFixtures.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FeedReaderTest {

    @Test
    void readsTheTreeAsTheSourceMaintainsIt() {
        var menu = menu(feed());

        assertThat(menu.version()).isEqualTo("2026-10-01");
        assertThat(menu.find("attendance").orElseThrow().path()).containsExactly("K-12", "Attendance");
        assertThat(menu.report("attendance").orElseThrow().category()).isEqualTo(Category.ATTENDANCE);
        assertThat(menu.report("attendance").orElseThrow().parameters()).hasExactlyElementsOfTypes(
                Parameter.Location.class, Parameter.Year.class, Parameter.Choice.class);
    }

    @Test
    void passesOverFieldsThatTheFormatDoesNotKnow() {
        assertThat(menu(feed().replace("\"published\"", "\"motto\":{\"a\":[1]},\"published\"")).nodes()).hasSize(4);
    }

    @Test
    void tellsApartWordsWithDigitsFromIdentifiers() {
        var menu = menu(feed("mi-school-data", "1",
                report("testing", "Grades 3-8 State Testing (Includes PSAT Data) Performance 2024-25",
                        "state-assessment", ORIGIN + "/grades-3-8")));

        assertThat(menu.report("testing")).isPresent();
    }

    @Test
    void readsWhenNewDataArePosted() {
        var cadence = menu(feed().replace("\"cadence\":\"early autumn\"",
                "\"cadence\":\"early autumn\",\"posted\":\"2026-09-22\"")).report("attendance").orElseThrow().cadence();

        assertThat(cadence).isEqualTo(new Cadence("early autumn", LocalDate.of(2026, 9, 22)));
    }

    @Test
    void hasALieForEveryFaultThatReadingCanFind() {
        var foundByAskingOrComparing = EnumSet.of(Fault.UNREACHABLE, Fault.LATE, Fault.REFUSED_BY_SOURCE,
                Fault.REDIRECTED, Fault.PRIVATE_ADDRESS, Fault.UNREADABLE, Fault.CHANGING, Fault.TOO_LARGE,
                Fault.HALF_GONE);

        assertThat(lies().map(lie -> lie.get()[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(foundByAskingOrComparing));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lies")
    void believesNoFeedThatLies(Fault fault, String what, String feed) {
        var absurd = catchThrowableOfType(Absurd.class, () -> menu(feed));

        assertThat(absurd).isNotNull();
        assertThat(absurd.fault()).isEqualTo(fault);
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie(Fault.NOT_JSON, "a page", "<!doctype html><html><body>Log in</body></html>"),
                lie(Fault.NOT_JSON, "nothing", ""),
                lie(Fault.NOT_JSON, "cut off", feed().substring(0, 400)),
                lie(Fault.NOT_JSON, "the same field twice",
                        feed().replace("\"version\"", "\"format\":\"x\",\"version\"")),
                lie(Fault.NOT_THE_FORMAT, "null", "null"),
                lie(Fault.NOT_THE_FORMAT, "a list", "[]"),
                lie(Fault.NOT_THE_FORMAT, "an empty object", "{}"),
                lie(Fault.NOT_THE_FORMAT, "a number for a text", feed().replace("\"2026-10-01\"", "7")),
                lie(Fault.NOT_THE_FORMAT, "the format of the future", feed().replace("micip-menu/1", "micip-menu/2")),
                lie(Fault.NOT_THE_FORMAT, "a version with words", feed(ORIGIN, "see you later")),
                lie(Fault.NOT_THE_FORMAT, "no nodes", feed("mi-school-data", "1", new String[0])),
                lie(Fault.NOT_THE_FORMAT, "null among the nodes", feed("mi-school-data", "1", "null")),
                lie(Fault.NOT_THE_FORMAT, "an id with a path", feed("mi-school-data", "1", node("../x", "X"))),
                lie(Fault.OTHER_SOURCE, "another source's menu", feed("data-hub", "1", node("a", "A"))),
                lie(Fault.DUPLICATE_ID, "a node that holds itself", feed("mi-school-data", "1",
                        node("a", "A", node("b", "B", node("a", "A"))))),
                lie(Fault.DUPLICATE_ID, "two of one id", feed("mi-school-data", "1", node("a", "A"), node("a", "B"))),
                lie(Fault.DUPLICATE_ID, "gone and there", tombstones("{\"id\":\"k12\",\"vanished\":\"2026-01-01\"}")),
                lie(Fault.CYCLIC, "successors in a circle", tombstones("""
                        {"id":"x","vanished":"2026-01-01","successor":"y"},
                        {"id":"y","vanished":"2026-01-01","successor":"x"}""")),
                lie(Fault.CYCLIC, "its own successor", tombstones(
                        "{\"id\":\"x\",\"vanished\":\"2026-01-01\",\"successor\":\"x\"}")),
                lie(Fault.NOT_THE_FORMAT, "gone some day", tombstones("{\"id\":\"x\",\"vanished\":\"soon\"}")),
                lie(Fault.NOT_THE_FORMAT, "posted some day", feed().replace("\"cadence\":\"early autumn\"",
                        "\"posted\":\"soon\"")),
                lie(Fault.TOO_MANY, "10,001 nodes", feed("mi-school-data", "1",
                        many(10_001, number -> node("n" + number, "N")))),
                lie(Fault.TOO_MANY, "20,001 locations", feed().replace("\"locations\":[", "\"locations\":["
                        + many(20_001, "{\"entity\":\"%05d\",\"level\":\"building\",\"ids\":[1,2,3]}"::formatted)
                        + ",")),
                lie(Fault.TOO_MANY, "21 parameters", feed().replace("\"parameters\":[", "\"parameters\":["
                        + many(21, "{\"name\":\"p%d\",\"kind\":\"grade\",\"label\":\"P\"}"::formatted) + ",")),
                lie(Fault.BAD_PARAMETER, "501 options", feed().replace("\"options\":[", "\"options\":["
                        + many(501, "{\"value\":\"v%d\",\"label\":\"V\"}"::formatted) + ",")),
                lie(Fault.TOO_DEEP, "nine levels", feed("mi-school-data", "1", nested(9))),
                lie(Fault.TOO_DEEP, "a thousand levels", feed("mi-school-data", "1", nested(1_000))),
                lie(Fault.BAD_TEXT, "an invisible title", feed("mi-school-data", "1", node("a", " "))),
                lie(Fault.BAD_TEXT, "a title that turns the text", feed("mi-school-data", "1", node("a", "A\u202eB"))),
                lie(Fault.BAD_TEXT, "a student's number in a title", feed("mi-school-data", "1",
                        node("a", "Report for UIC 1234567890"))),
                lie(Fault.BAD_TEXT, "a title without end", feed("mi-school-data", "1", node("a", "A".repeat(201)))),
                lie(Fault.BAD_REPORT, "a category of its own", feed().replace("\"category\":\"attendance\"",
                        "\"category\":\"grades-of-a-child\"")),
                lie(Fault.BAD_REPORT, "student level", feed().replace("[\"district\",\"building\"]", "[\"student\"]")),
                lie(Fault.BAD_REPORT, "no grain", feed().replace("[\"district\",\"building\"]", "[]")),
                lie(Fault.BAD_PARAMETER, "free text", feed().replace("\"display-type\"", "\"text\"")),
                lie(Fault.BAD_PARAMETER, "a variable without a parameter",
                        feed().replace("Common_SchoolYear,", "Common_SchoolYear,More,")),
                lie(Fault.BAD_PARAMETER, "a parameter without a variable", feed().replace("Common_SchoolYear,", "")),
                lie(Fault.BAD_PARAMETER, "a parameter for a token",
                        feed().replace("Portal_InquiryDisplayType", "session_token")),
                lie(Fault.BAD_PARAMETER, "a parameter for a student",
                        feed().replace("Portal_InquiryDisplayType", "StudentId")),
                lie(Fault.BAD_PARAMETER, "a value that is a number of a person", feed().replace("\"value\":\"Trend\"",
                        "\"value\":\"1234567890\"")),
                lie(Fault.BAD_PARAMETER, "a value that ends the query", feed().replace("\"value\":\"Trend\"",
                        "\"value\":\"Trend&next=//evil.example\"")),
                lie(Fault.BAD_PARAMETER, "two of one value",
                        feed().replace("\"value\":\"Trend\"", "\"value\":\"Snapshot\"")),
                lie(Fault.BAD_PARAMETER, "a default that is no option", feed().replace("\"default\":\"Snapshot\"",
                        "\"default\":\"Else\"")),
                lie(Fault.BAD_PARAMETER, "years backwards", feed().replace("\"from\":2016", "\"from\":2030")),
                lie(Fault.BAD_PARAMETER, "a default year out of range", feed().replace("\"default\":\"2025\"",
                        "\"default\":\"2040\"")),
                lie(Fault.BAD_LOCATION, "a level of one student", feed().replace("\"level\":\"building\"",
                        "\"level\":\"student\"")),
                lie(Fault.BAD_LOCATION, "two ids", feed().replace("[1185,105,0]", "[1185,105]")),
                lie(Fault.BAD_LOCATION, "a negative id", feed().replace("[1185,105,0]", "[-1,105,0]")),
                lie(Fault.BAD_LOCATION, "one place twice", feed().replace("\"82015\"", "\"82030\"")),
                lie(Fault.BAD_ADDRESS, "another host", feed().replace(ORIGIN + "/student-attendance",
                        "https://evil.example/student-attendance")),
                lie(Fault.BAD_ADDRESS, "a script",
                        feed().replace(ORIGIN + "/student-attendance", "javascript:alert(1)")),
                lie(Fault.BAD_ADDRESS, "a page on one student",
                        feed().replace("/student-attendance", "/student-detail")));
    }

    private static Arguments lie(Fault fault, String what, String feed) {
        return Arguments.of(fault, what, feed);
    }

    private static String tombstones(String stones) {
        return feed().replace("\"tombstones\":[]", "\"tombstones\":[" + stones + "]");
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
    }

    private static String nested(int levels) {
        var node = node("leaf", "Leaf");
        for (var level = 1; level < levels; level++) {
            node = node("n" + level, "N", node);
        }
        return node;
    }
}
