package io.micip.catalog.feed;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.micip.catalog.feed.Feeds.Answer;
import io.micip.catalog.source.Source;

import static io.micip.catalog.feed.FeedFixtures.ORIGIN;
import static io.micip.catalog.feed.FeedFixtures.feed;
import static org.assertj.core.api.Assertions.assertThat;

/// What every way of asking for a feed keeps to.
abstract class FeedsContract {

    /// Asks the source of this test.
    abstract Feeds feeds();

    abstract Source source();

    /// Lets the source publish this.
    abstract void publish(String feed);

    /// Lets the source publish nothing any more.
    abstract void withdraw();

    @Test
    void bringsWhatTheSourcePublishes() {
        publish(feed());

        var document = document(null);

        assertThat(new String(document.bytes(), StandardCharsets.UTF_8)).isEqualTo(feed());
        assertThat(FeedReader.read(FeedFixtures.source(ORIGIN), document.bytes()).nodes()).hasSize(4);
    }

    @Test
    void saysThatTheCopyWeHaveIsStillTheSources() {
        publish(feed());
        var tag = document(null).etag();

        assertThat(tag).isNotNull();
        assertThat(feeds().ask(source(), tag)).isEqualTo(new Answer.Unchanged());
    }

    @Test
    void bringsAChangedFeedUnderAnotherTag() {
        publish(feed());
        var tag = document(null).etag();
        publish(feed(ORIGIN, "2026-11-01"));

        assertThat(document(tag).etag()).isNotEqualTo(tag);
    }

    @Test
    void bringsTheFeedWhateverStrangeTagWeHave() {
        publish(feed());

        assertThat(document("\"of-yesterday\"")).isNotNull();
    }

    @Test
    void saysThatThereIsNothing() {
        publish(feed());
        withdraw();

        assertThat(feeds().ask(source(), null)).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void bringsNothingOverFiveMegabytes() {
        publish(" ".repeat(FeedReader.LARGEST - feed().length()) + feed());
        assertThat(document(null).bytes()).hasSize(FeedReader.LARGEST);

        publish(" ".repeat(FeedReader.LARGEST - feed().length() + 1) + feed());
        assertThat(feeds().ask(source(), null)).isEqualTo(new Answer.Failed(Fault.TOO_LARGE));
    }

    private Answer.Document document(@org.jspecify.annotations.Nullable String tag) {
        return (Answer.Document) feeds().ask(source(), tag);
    }
}
