package io.micip.catalog.menu;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.micip.catalog.feed.Fault;
import io.micip.catalog.feed.FeedFixtures;
import io.micip.catalog.feed.Feeds;
import io.micip.catalog.report.ReportId;
import io.micip.catalog.source.Source;

import static io.micip.catalog.feed.FeedFixtures.ORIGIN;
import static io.micip.catalog.feed.FeedFixtures.feed;
import static io.micip.catalog.feed.FeedFixtures.node;
import static io.micip.catalog.feed.FeedFixtures.report;
import static org.assertj.core.api.Assertions.assertThat;

class MenuSyncTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
    private static final String ELSEWHERE = "https://www.elsewhere.example";

    private final Source source = FeedFixtures.source(ORIGIN);
    private final InMemoryMenus menus = new InMemoryMenus();
    private final ScriptedFeeds feeds = new ScriptedFeeds();
    private final Catalogue catalogue = new Catalogue(FeedFixtures.sources(source));
    private final MenuSync sync = sync(catalogue);

    @Test
    void offersWhatTheSourcePublishes() {
        feeds.publish(feed(), "\"1\"");

        sync.read(source);

        assertThat(find("attendance")).isInstanceOf(CatalogueEntry.Offered.class);
        assertThat(catalogue.shelf(source).state()).isEqualTo("current");
        assertThat(menus.told).singleElement().extracting(MenuChange::added).isEqualTo(4);
    }

    @Test
    void asksWithTheTagOfTheCopyItHas() {
        feeds.publish(feed(), "\"1\"");
        feeds.answers.add(new Feeds.Answer.Unchanged());

        sync.read(source);
        sync.read(source);

        assertThat(feeds.asked).containsExactly(null, "\"1\"");
        assertThat(menus.told).hasSize(1);
        assertThat(catalogue.shelf(source).state()).isEqualTo("current");
    }

    @Test
    void tellsNothingWhereTheSameMenuCameAgain() {
        feeds.publish(feed(), null);
        feeds.publish(feed(), null);

        sync.read(source);
        sync.read(source);

        assertThat(menus.told).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void servesTheLastGoodCopyWhateverFails(Fault fault) {
        feeds.publish(feed(), null);
        feeds.answers.add(new Feeds.Answer.Failed(fault));

        sync.read(source);
        sync.read(source);

        assertThat(find("attendance")).isInstanceOf(CatalogueEntry.Offered.class);
        assertThat(catalogue.shelf(source).state()).isEqualTo("stale");
        assertThat(catalogue.shelf(source).alarm()).isEqualTo(new Catalogue.Alarm(fault, NOW));
        assertThat(menus.told).hasSize(1);
    }

    @Test
    void servesTheLastGoodCopyWhileTheSourceTalksNonsense() {
        feeds.publish(feed(), null);
        feeds.publish("<html>", null);

        sync.read(source);
        sync.read(source);

        assertThat(find("attendance")).isInstanceOf(CatalogueEntry.Offered.class);
        assertThat(catalogue.shelf(source).fault()).isEqualTo(Fault.NOT_JSON);
    }

    @Test
    void saysSinceWhenTheSourceTalksNonsenseWhateverItSaysMeanwhile() {
        feeds.publish(feed(), null);
        feeds.answers.add(new Feeds.Answer.Failed(Fault.LATE));
        feeds.publish("<html>", null);
        sync.read(source);
        sync.read(source);
        var later = new MenuSync(menus, feeds, catalogue, Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC));

        later.read(source);

        assertThat(catalogue.shelf(source).alarm()).isEqualTo(new Catalogue.Alarm(Fault.NOT_JSON, NOW));
    }

    @Test
    void keepsTheIdOfANodeThatWasRenamedAndMoved() {
        feeds.publish(feed(), null);
        feeds.publish(feed("mi-school-data", "2", node("k12", "K-12"), node("k12-attendance", "Attendance",
                report("k3-absenteeism", "K-3 Absenteeism", "attendance", ORIGIN + "/k-3-absenteeism")),
                report(
                        "attendance", "Days Missed", "attendance", ORIGIN + "/student-attendance")),
                null);

        sync.read(source);
        sync.read(source);

        assertThat(find("attendance")).isInstanceOfSatisfying(CatalogueEntry.Offered.class, offered -> {
            assertThat(offered.report().title()).isEqualTo("Days Missed");
            assertThat(offered.path()).isEmpty();
        });
        assertThat(menus.told.getLast().gone()).isZero();
    }

    @Test
    void isCurrentAgainAfterAGoodRead() {
        feeds.publish(feed(), null);
        feeds.answers.add(new Feeds.Answer.Failed(Fault.LATE));
        feeds.publish(feed(), null);

        sync.read(source);
        sync.read(source);
        sync.read(source);

        assertThat(catalogue.shelf(source).state()).isEqualTo("current");
    }

    @Test
    void saysOfAVanishedReportSinceWhen() {
        feeds.publish(three("1", report("k3-absenteeism", "K-3 Absenteeism", "attendance", ORIGIN + "/k-3")), null);
        feeds.publish(three("2", node("k12", "K-12")), null);

        sync.read(source);
        sync.read(source);

        assertThat(find("k3-absenteeism")).isInstanceOfSatisfying(CatalogueEntry.Gone.class, gone -> {
            assertThat(gone.on()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(gone.title()).isEqualTo("K-3 Absenteeism");
        });
    }

    @Test
    void servesTheKeptCopyAfterARestartWhileTheSourceIsDown() {
        feeds.publish(feed(), null);
        sync.read(source);
        feeds.answers.add(new Feeds.Answer.Failed(Fault.UNREACHABLE));
        var restarted = new Catalogue(FeedFixtures.sources(source));

        sync(restarted).read(source);

        assertThat(restarted.find(id("attendance"))).isPresent();
        assertThat(restarted.shelf(source).state()).isEqualTo("stale");
        assertThat(restarted.shelf(source).syncedAt()).isEqualTo(NOW);
    }

    @Test
    void showsNothingKeptThatTheRulesNoLongerAllow() {
        feeds.publish(feed(), null);
        sync.read(source);
        feeds.answers.add(new Feeds.Answer.Failed(Fault.UNREACHABLE));
        var restarted = new Catalogue(FeedFixtures.sources(moved()));

        sync(restarted).read(moved());

        assertThat(restarted.find(id("attendance"))).isEmpty();
        assertThat(restarted.shelf(moved()).state()).isEqualTo("never-read");
    }

    @Test
    void remembersWhatIsGoneThoughTheKeptCopyIsNotBelievedAnyMore() {
        feeds.publish(three("1", report("k3-absenteeism", "K-3 Absenteeism", "attendance", ORIGIN + "/k-3")), null);
        feeds.publish(three("2", node("k12", "K-12")), null);
        sync.read(source);
        sync.read(source);
        feeds.publish(feed("mi-school-data", "3", node("k12", "K-12"),
                report("attendance", "Attendance", "attendance", ELSEWHERE + "/student-attendance"),
                report("mobility", "Mobility", "enrolment", ELSEWHERE + "/mobility")), null);
        var restarted = new Catalogue(FeedFixtures.sources(moved()));

        sync(restarted).read(moved());

        assertThat(restarted.find(id("attendance"))).containsInstanceOf(CatalogueEntry.Offered.class);
        assertThat(restarted.find(id("k3-absenteeism"))).containsInstanceOf(CatalogueEntry.Gone.class);
    }

    @Test
    void learnsWhatWentThoughTheKeptCopyIsNotBelievedAnyMore() {
        feeds.publish(feed(), null);
        sync.read(source);
        var restarted = new Catalogue(FeedFixtures.sources(moved()));
        feeds.publish(feed("mi-school-data", "2", node("k12", "K-12", node("k12-attendance", "Attendance",
                report("attendance", "Attendance", "attendance", ELSEWHERE + "/student-attendance"))),
                report("mobility", "Mobility", "enrolment", ELSEWHERE + "/mobility")).replace("\"tombstones\":[]",
                        "\"tombstones\":[{\"id\":\"k3-absenteeism\",\"vanished\":\"2026-09-01\"}]"),
                null);

        sync(restarted).read(moved());

        assertThat(restarted.find(id("k3-absenteeism"))).containsInstanceOf(CatalogueEntry.Gone.class);
        assertThat(menus.told.getLast().added()).isEqualTo(1);
    }

    @Test
    void losesNothingAtOnceThoughTheKeptCopyIsNotBelievedAnyMore() {
        feeds.publish(feed(), null);
        sync.read(source);
        var restarted = new Catalogue(FeedFixtures.sources(moved()));
        feeds.publish(feed("mi-school-data", "2",
                report("attendance", "Attendance", "attendance", ELSEWHERE + "/student-attendance")), null);

        sync(restarted).read(moved());

        assertThat(restarted.shelf(moved()).fault()).isEqualTo(Fault.HALF_GONE);
        assertThat(menus.told).hasSize(1);
    }

    @Test
    void saysOfAReportThatItsNodeHoldsNoneAnyMore() {
        feeds.publish(three("1", report("k3-absenteeism", "K-3 Absenteeism", "attendance", ORIGIN + "/k-3")), null);
        feeds.publish(three("2", node("k3-absenteeism", "K-3 Absenteeism")), null);

        sync.read(source);
        sync.read(source);

        assertThat(find("k3-absenteeism")).isInstanceOfSatisfying(CatalogueEntry.Gone.class,
                gone -> assertThat(gone.on()).isEqualTo(LocalDate.of(2026, 11, 23)));
    }

    @Test
    void takesOverWhatAnotherInstanceKeptFirst() {
        var other = new Catalogue(FeedFixtures.sources(source));
        feeds.publish(feed(), "\"1\"");
        sync(other).read(source);
        feeds.answers.add(new Feeds.Answer.Unchanged());

        sync.read(source);

        assertThat(find("attendance")).isInstanceOf(CatalogueEntry.Offered.class);
        assertThat(menus.told).hasSize(1);
    }

    private static String three(String version, String third) {
        return feed("mi-school-data", version,
                report("attendance", "Attendance", "attendance", ORIGIN + "/student-attendance"),
                report("mobility", "Mobility", "enrolment", ORIGIN + "/mobility"), third);
    }

    /// The source at another origin, so that what was kept of it is not believed any more.
    private static Source moved() {
        return FeedFixtures.source(ELSEWHERE);
    }

    private MenuSync sync(Catalogue into) {
        return new MenuSync(menus, feeds, into, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private @Nullable CatalogueEntry find(String node) {
        return catalogue.find(id(node)).orElse(null);
    }

    private static ReportId id(String node) {
        return ReportId.parse("mi-school-data." + node).orElseThrow();
    }

    /// Answers what the test wrote down, in order.
    private static final class ScriptedFeeds implements Feeds {
        final Deque<Answer> answers = new ArrayDeque<>();
        final List<@Nullable String> asked = new ArrayList<>();

        void publish(String feed, @Nullable String etag) {
            answers.add(new Answer.Document(feed.getBytes(StandardCharsets.UTF_8), etag));
        }

        @Override
        public Answer ask(Source source, @Nullable String etag) {
            asked.add(etag);
            return answers.remove();
        }
    }
}
