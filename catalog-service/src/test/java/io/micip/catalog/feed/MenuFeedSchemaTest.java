package io.micip.catalog.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.micip.catalog.feed.FeedFixtures.feed;
import static org.assertj.core.api.Assertions.assertThat;

/// The published format (`docs/menu-feed.md` and its schema) against the reader that decides.
class MenuFeedSchemaTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read("menu-feed.schema.json"), InputFormat.JSON);
    /// What is wrong in a way that any JSON schema can say.
    private static final Set<Fault> IN_WORDS_OF_A_SCHEMA = Set.of(Fault.NOT_THE_FORMAT, Fault.BAD_REPORT);

    @Test
    void believesTheExampleOfThePageAndSoDoesTheSchema() {
        var example = example();

        var menu = FeedReader.read(FeedFixtures.source("https://source.example"),
                example.getBytes(StandardCharsets.UTF_8));

        assertThat(menu.report("attendance")).isPresent();
        assertThat(faults(example)).isEmpty();
    }

    @Test
    void allowsWhatTheReaderBelieves() {
        assertThat(faults(feed())).isEmpty();
    }

    static Stream<Arguments> lies() {
        return FeedReaderTest.lies().filter(lie -> IN_WORDS_OF_A_SCHEMA.contains((Fault) lie.get()[0]));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("lies")
    void refusesWhatTheReaderRefusesAsFarAsASchemaCan(Fault fault, String what, String feed) {
        assertThat(faults(feed)).as(fault + ": " + what).isNotEmpty();
    }

    @Test
    void namesEveryReasonOnThePage() {
        var page = read("menu-feed.md");

        assertThat(Fault.values()).allSatisfy(fault -> assertThat(page).contains("`" + fault.code() + "`"));
    }

    private static String example() {
        var page = read("menu-feed.md");
        var begin = page.indexOf("```json") + "```json".length();
        return page.substring(begin, page.indexOf("```", begin));
    }

    private static List<String> faults(String feed) {
        return SCHEMA.validate(feed, InputFormat.JSON).stream().map(Error::getMessage).toList();
    }

    private static String read(String page) {
        try {
            return Files.readString(DOCS.resolve(page));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
