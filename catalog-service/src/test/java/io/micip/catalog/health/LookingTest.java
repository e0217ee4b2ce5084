package io.micip.catalog.health;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.catalog.health.Sight.NoAnswer;
import io.micip.catalog.health.Sight.Seen;
import io.micip.catalog.health.Sight.Unsaid;
import io.micip.catalog.outside.Exchange;
import io.micip.catalog.outside.Exchange.Answered;
import io.micip.catalog.outside.Exchange.Failed;
import io.micip.catalog.outside.Trouble;
import io.micip.catalog.source.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class LookingTest {
    private static final String AT = "https://www.mischooldata.org";
    private static final Origin ORIGIN = Origin.parse(AT).orElseThrow();

    private final Map<String, Exchange> source = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-24T07:00:00Z");
    private Duration taking = Duration.ZERO;
    private final Looking looking = new Looking(address -> {
        now = now.plus(taking);
        asked.add(address.toString());
        return source.getOrDefault(address.toString(), new Failed(Trouble.UNREACHABLE));
    }, () -> now);

    @Test
    void seesAPageThatIsThere() {
        answers("/attendance", 200);

        assertThat(look()).isEqualTo(new Seen(Health.HEALTHY));
    }

    @Test
    void seesThatAPageIsSlow() {
        answers("/attendance", 200);
        taking = Looking.LATE.plusMillis(1);

        assertThat(look()).isEqualTo(new Seen(Health.SLOW));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 410})
    void seesThatAPageIsGone(int status) {
        answers("/attendance", status);

        assertThat(look()).isEqualTo(new Seen(Health.GONE));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 405, 406, 501, 304})
    void saysNothingWhereTheSourceSaysNothingOfThePage(int status) {
        answers("/attendance", status);

        assertThat(look()).isEqualTo(new Unsaid());
    }

    @ParameterizedTest
    @CsvSource({"429, 120, 120", "503, 5, 5", "503, '', 0", "500, 7, 7", "503, 'Tue, 24 Nov 2026 08:00:00 GMT', 0",
            "429, 86400, 600"})
    void leavesASourceAloneThatCannotAnswerNow(int status, String retryAfter, int seconds) {
        source.put(AT + "/attendance", new Answered(status, Map.of("retry-after", retryAfter), new byte[0]));

        assertThat(look()).isEqualTo(new NoAnswer(Duration.ofSeconds(seconds)));
    }

    @Test
    void hearsNothingOfASourceThatIsDown() {
        for (var trouble : List.of(Trouble.UNREACHABLE, Trouble.LATE, Trouble.INSIDE)) {
            source.put(AT + "/attendance", new Failed(trouble));

            assertThat(look()).isEqualTo(new NoAnswer(Duration.ZERO));
        }
    }

    @Test
    void followsARedirectWithinTheSource() {
        leads("/attendance", 302, "/attendance/now?view=Trend");
        answers("/attendance/now?view=Trend", 200);

        assertThat(look()).isEqualTo(new Seen(Health.HEALTHY));
        assertThat(asked).containsExactly(AT + "/attendance", AT + "/attendance/now?view=Trend");
    }

    @Test
    void seesThatAPageHasMovedForGood() {
        leads("/attendance", 301, AT + "/absence");
        leads("/absence", 307, AT + "/absence/now");
        answers("/absence/now", 200);

        assertThat(look()).isEqualTo(new Seen(Health.MOVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", AT, AT + "/", "/?from=attendance"})
    void seesThatAPageIsGoneWhereItLeadsToTheFrontPage(String location) {
        leads("/attendance", 302, location);

        assertThat(look()).isEqualTo(new Seen(Health.GONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/attendance", "http://www.mischooldata.org/attendance",
            "https://www.mischooldata.org:8443/attendance", "https://www.mischooldata.org@evil.example/",
            "//evil.example/attendance", "https://169.254.169.254/latest", "/login?to=attendance", "/a/../secure/x",
            "/attendance#top", "javascript:alert(1)", "http://[", "", "/student-detail"})
    void followsNoRedirectToAnythingElse(String location) {
        leads("/attendance", 302, location);

        assertThat(look()).isEqualTo(new Seen(Health.MOVED));
        assertThat(asked).containsExactly(AT + "/attendance");
    }

    @Test
    void endsWhereRedirectsDoNot() {
        leads("/attendance", 302, "/a");
        leads("/a", 302, "/b");
        leads("/b", 302, "/a");

        assertThat(look()).isEqualTo(new Seen(Health.GONE));
        assertThat(asked).hasSize(4);
    }

    private Sight look() {
        return looking.at(URI.create(AT + "/attendance"), ORIGIN);
    }

    private void answers(String path, int status) {
        source.put(AT + path, new Answered(status, Map.of(), new byte[0]));
    }

    private void leads(String path, int status, String location) {
        source.put(AT + path, new Answered(status, Map.of("location", location), new byte[0]));
    }
}
