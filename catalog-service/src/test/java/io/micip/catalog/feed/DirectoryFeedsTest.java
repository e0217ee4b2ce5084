package io.micip.catalog.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.agreements.SourceId;
import io.micip.catalog.feed.Feeds.Answer;
import io.micip.catalog.outside.OutsideFixtures;
import io.micip.catalog.source.FeedPlace;
import io.micip.catalog.source.Origin;
import io.micip.catalog.source.Source;
import io.micip.catalog.source.Source.Framing;

import static io.micip.catalog.feed.FeedFixtures.ORIGIN;
import static io.micip.catalog.feed.FeedFixtures.feed;
import static io.micip.catalog.feed.FeedFixtures.node;
import static io.micip.catalog.feed.FeedFixtures.report;
import static org.assertj.core.api.Assertions.assertThat;

class DirectoryFeedsTest extends FeedsContract {
    private static final String HEAD = "{\"format\":\"micip-menu/1\",\"source\":\"mi-school-data\",\"version\":\"1\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Override
    Feeds feeds() {
        return new PlacedFeeds(new HttpFeeds(OutsideFixtures.patient()), new DirectoryFeeds());
    }

    @Override
    Source source() {
        return new Source(SourceId.MI_SCHOOL_DATA, "MI School Data", Origin.parse(ORIGIN).orElseThrow(),
                new FeedPlace.InDirectory(folder), new Framing(true, false));
    }

    @Override
    void publish(String feed) {
        write("feed.json", feed);
    }

    @Override
    void withdraw() {
        delete("feed.json");
    }

    @Test
    void readsSeveralFilesAsOneInTheOrderOfTheirNames() {
        write("1-head.json", HEAD);
        write("3-more.json", "{\"nodes\":[" + report("b", "B", "attendance", ORIGIN + "/b") + "]}");
        write("2-k12.json", "{\"version\":\"1\",\"nodes\":[" + node("a", "A") + "],\"tombstones\":"
                + "[{\"id\":\"c\",\"vanished\":\"2026-01-01\"}]}");

        var menu = FeedReader.read(source(), ((Answer.Document) ask()).bytes());

        assertThat(menu.roots()).extracting(MenuNode::id).containsExactly("a", "b");
        assertThat(menu.tombstones()).hasSize(1);
        assertThat(menu.version()).isEqualTo("1");
    }

    @Test
    void seesAFileThatCameOrWent() {
        write("1.json", HEAD);
        write("2.json", "{\"nodes\":[" + node("a", "A") + "]}");
        var tag = ((Answer.Document) ask()).etag();
        write("3.json", "{\"nodes\":[" + node("b", "B") + "]}");

        assertThat(feeds().ask(source(), tag)).isInstanceOf(Answer.Document.class);
        delete("3.json");
        assertThat(feeds().ask(source(), tag)).isEqualTo(new Answer.Unchanged());
    }

    @Test
    void disbelievesPartsThatContradictEachOther() {
        write("1.json", HEAD);
        write("2.json", HEAD.replace("\"version\":\"1\"", "\"version\":\"2\""));

        assertThat(ask()).isEqualTo(new Answer.Failed(Fault.NOT_THE_FORMAT));
    }

    @Test
    void disbelievesPartsThatAreNoObjectsOrNoJson() {
        write("1.json", HEAD);
        write("2.json", "[]");
        assertThat(ask()).isEqualTo(new Answer.Failed(Fault.NOT_THE_FORMAT));

        write("2.json", "{\"nodes\":{}}");
        assertThat(ask()).isEqualTo(new Answer.Failed(Fault.NOT_THE_FORMAT));

        write("2.json", "{\"nodes\":[");
        assertThat(ask()).isEqualTo(new Answer.Failed(Fault.NOT_JSON));
    }

    @Test
    void passesOverFilesOfOtherKinds() {
        publish(feed());
        write("README.md", "how this menu is kept");
        write("feed.json.tmp", "{");

        assertThat(((Answer.Document) ask()).bytes()).hasSize(feed().getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void followsNoLinkOutOfTheDirectory() throws IOException {
        var elsewhere = Files.createTempFile("elsewhere", ".json");
        Files.writeString(elsewhere, feed());
        Files.createSymbolicLink(folder.resolve("feed.json"), elsewhere);

        assertThat(ask()).isEqualTo(new Answer.Failed(Fault.UNREADABLE));
        Files.delete(elsewhere);
    }

    @Test
    void followsALinkThatStaysInside() throws IOException {
        Files.createDirectory(folder.resolve("of-today"));
        Files.writeString(folder.resolve("of-today/feed.json"), feed());
        Files.createSymbolicLink(folder.resolve("feed.json"), folder.resolve("of-today/feed.json"));

        assertThat(ask()).isInstanceOf(Answer.Document.class);
    }

    @Test
    void saysThatTheDirectoryIsNotThere() throws IOException {
        Files.delete(folder);

        assertThat(ask()).isEqualTo(new Answer.Failed(Fault.UNREADABLE));
    }

    @Test
    void disbelievesFilesThatChangeWhileTheyAreRead() {
        publish(feed());
        var disturbed = new DirectoryFeeds(file -> {
            write("another.json", HEAD);
            return Files.readAllBytes(file);
        });

        assertThat(disturbed.ask(folder, null)).isEqualTo(new Answer.Failed(Fault.CHANGING));
    }

    private Answer ask() {
        return feeds().ask(source(), null);
    }

    private void write(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
