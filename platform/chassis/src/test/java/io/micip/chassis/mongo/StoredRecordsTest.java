package io.micip.chassis.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.mongodb.MongoClientSettings;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoredRecordsTest {
    private final Codec<Whole> codec = StoredRecords.in(MongoClientSettings.getDefaultCodecRegistry()).get(Whole.class);

    private record Whole(String text, int number, long large, boolean yes, Colour colour, Instant at, LocalDate day,
            List<Part> parts, Map<String, Part> named, Set<String> words, @Nullable Part maybe) {}

    private record Part(int size) {
        Part {
            if (size < 0) {
                throw new IllegalArgumentException("size: " + size + " (expected: 0 or more)");
            }
        }
    }

    private enum Colour {
        RED,
        BLUE
    }

    @Test
    void readBackWhatTheyWrote() {
        var whole = new Whole("a", 1, 2L, true, Colour.BLUE, Instant.parse("2026-11-23T21:00:00.123Z"),
                LocalDate.of(2026, 11, 23), List.of(new Part(1), new Part(2)), Map.of("x", new Part(3)), Set.of("w"),
                null);

        assertThat(read(write(whole))).isEqualTo(whole);
        assertThat(write(whole)).doesNotContainKey("maybe");
    }

    @Test
    void passOverWhatTheyDoNotKnowAndMissWhatIsNotThere() {
        var read = read(
                BsonDocument.parse("{\"later\":{\"a\":[1]},\"text\":\"a\",\"number\":1,\"large\":2,\"yes\":false}"));

        assertThat(read.text()).isEqualTo("a");
        assertThat(read.parts()).isNull();
    }

    @Test
    void failOnWhatBreaksTheRulesOfItsType() {
        assertThatThrownBy(() -> read(BsonDocument.parse("{\"parts\":[{\"size\":-1}]}")))
                .isInstanceOf(CodecConfigurationException.class)
                .hasRootCauseMessage("size: -1 (expected: 0 or more)");
    }

    private BsonDocument write(Whole whole) {
        var document = new BsonDocument();
        codec.encode(new BsonDocumentWriter(document), whole, EncoderContext.builder().build());
        return document;
    }

    private Whole read(BsonDocument document) {
        return codec.decode(new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
