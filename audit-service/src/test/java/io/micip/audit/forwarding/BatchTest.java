package io.micip.audit.forwarding;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class BatchTest {
    private static final String ORIGIN = "audit.micip.local/3f0c5a0e8d1b2c4d/log/2";
    private static final JsonMapper JSON = new JsonMapper();

    static byte[] entry(int index) {
        return "{\"id\":\"%d\",\"subject\":\"/s/%d\",\"time\":\"2026-11-26T17:00:%02dZ\",\"outcome\":\"success\"}"
                .formatted(index, index, index % 60).getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> entries(int from, int to) {
        return IntStream.range(from, to).mapToObj(BatchTest::entry).toList();
    }

    @Test
    void isALineOfOcsfForEachEntryWithItsPlace() {
        var batch = Batch.of(2, ORIGIN, 5, entries(5, 8), Long.MAX_VALUE);
        var lines = new String(batch.body(), StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();

        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line.path("class_uid").asInt()).isEqualTo(6003));
        assertThat(lines).extracting(line -> line.at("/metadata/sequence").asLong()).containsExactly(5L, 6L, 7L);
        assertThat(lines).extracting(line -> line.at("/metadata/log_name").asString()).containsOnly("2");
        assertThat(batch.oldest()).isEqualTo(Instant.parse("2026-11-26T17:00:05Z"));
    }

    @Test
    void isTheSameForTheSameEntries() {
        var once = Batch.of(2, ORIGIN, 5, entries(5, 8), Long.MAX_VALUE);
        var grown = Batch.of(2, ORIGIN, 5, entries(5, 20), once.to());

        assertThat(once.id()).isEqualTo("audit.micip.local-3f0c5a0e8d1b2c4d-log-2-5-8").isEqualTo(grown.id());
        assertThat(grown.body()).isEqualTo(once.body());
        assertThat(Batch.of(2, ORIGIN, 5, entries(5, 9), Long.MAX_VALUE).id()).isNotEqualTo(once.id());
    }

    @Test
    void endsBeforeItIsTooLargeAndHoldsAtLeastOne() {
        byte[] large = ("{\"subject\":\"" + "s".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(Batch.of(2, ORIGIN, 0, List.of(large, large, large), Long.MAX_VALUE).to()).isEqualTo(1);
        assertThat(Batch.of(2, ORIGIN, 0, List.of(entry(0), large, large), Long.MAX_VALUE).to()).isEqualTo(2);
    }
}
