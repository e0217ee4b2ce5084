package io.micip.local.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

class SieveTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private static final List<Object> VALUES = Stream.of("23010", "", "Núñez", "other", 7, 7L, 0.5, true, NOON,
            NOON.plusMillis(1), NOON.minusMillis(1), new ObjectId(),
            UUID.fromString("0198f0a0-0000-7000-8000-000000000001"),
            Decimal128.ONE, new BinData(new byte[]{1, 2}), new BsonRegularExpression("^23", "i"),
            new Document("a", "23010"),
            List.of(), List.of("23010", "other"), List.of(7, "23010"), List.of("other"), List.of(NOON),
            List.of(List.of("23010"))).toList();

    static final List<Document> QUERIES = List.of(new Document(), is("23010"), is("Núñez"), is(""), is(7), is(null),
            is(new Document("$eq", "23010")), is(new Document("$in", List.of("23010", "other"))),
            is(new Document("$in", List.of("23010", 7))), is(new Document("$in", List.of())),
            is(new Document("$ne", "23010")), is(new Document("$nin", List.of("23010"))),
            is(new Document("$not", new Document("$eq", "23010"))), is(new Document("$exists", false)),
            is(new Document("$gte", NOON)), is(new Document("$gt", NOON)), is(new Document("$lte", NOON)),
            is(new Document("$lt", NOON)), is(new Document("$gte", NOON).append("$lt", NOON.plusMillis(1))),
            is(new Document("$gte", "23010")), is(new Document("a", "23010")), is(List.of("23010", "other")),
            new Document("what.a", "23010"), new Document("$and", List.of(is("23010"), new Document("last", "end"))),
            new Document("$or", List.of(is("23010"), is("other"))), new Document("$nor", List.of(is("23010"))),
            new Document("missing", "23010"), new Document("missing", null));

    private static Document is(Object condition) {
        return new Document("what", condition);
    }

    @ParameterizedTest
    @FieldSource("QUERIES")
    void letsAllThroughThatMatch(Document query) {
        var matcher = new DefaultQueryMatcher();
        var sieve = Sieve.of(query);

        assertThat(documents()).filteredOn(document -> matcher.matches(document, query))
                .allMatch(document -> sieve.lets(StoredDocument.of(document)));
    }

    @Test
    void holdsBackWhatHasAnotherText() {
        var sieve = Sieve.of(new Document("$and", List.of(new Document("districts", "23010"),
                new Document("type", new Document("$in", List.of("a", "b"))))));

        assertThat(sieve.lets(record(List.of("23010"), "a"))).isTrue();
        assertThat(sieve.lets(record(List.of("82015", "23010"), "b"))).isTrue();
        assertThat(sieve.lets(record(List.of("82015"), "a"))).isFalse();
        assertThat(sieve.lets(record(List.of("2301", "230100"), "a"))).isFalse();
        assertThat(sieve.lets(record(List.of("23010"), "c"))).isFalse();
        assertThat(sieve.lets(record(List.of("23010"), null))).isFalse();
        assertThat(sieve.lets(StoredDocument.of(new Document("type", "a")))).isFalse();
    }

    @Test
    void holdsBackOtherTimes() {
        var sieve = Sieve.of(new Document("what", new Document("$gte", NOON).append("$lt", NOON.plusSeconds(1))));

        assertThat(sieve.lets(StoredDocument.of(is(NOON)))).isTrue();
        assertThat(sieve.lets(StoredDocument.of(is(NOON.minusMillis(1))))).isFalse();
        assertThat(sieve.lets(StoredDocument.of(is(NOON.plusSeconds(2))))).isFalse();
        assertThat(sieve.lets(StoredDocument.of(is("noon")))).isFalse();
    }

    private static StoredDocument record(List<String> districts, String type) {
        return StoredDocument.of(new Document("_id", "0/1").append("districts", districts).append("type", type));
    }

    /// Every value behind every other, so that each must be passed by to find the one asked for.
    private static List<Document> documents() {
        return Stream.concat(Stream.of(new Document("_id", 1)),
                VALUES.stream().flatMap(before -> VALUES.stream().map(value -> new Document("_id", 1)
                        .append("before", before).append("what", value).append("last", "end"))))
                .toList();
    }
}
