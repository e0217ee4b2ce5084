package io.micip.audit.record;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.testservers.MongoServer;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(MongoServer.class)
class MongoRecordsTest extends RecordsContract {
    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(MongoServer.uri());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    Records records() {
        return new MongoRecords(client.getDatabase(MongoServer.freshDatabase()));
    }

    @Test
    void goesOnNoMoreOnceItsProgressWasTakenAway() {
        var records = new MongoRecords(client.getDatabase(MongoServer.freshDatabase()));
        records.add("o", List.of(entry(0), entry(1)));
        assertThat(records.reindex()).isEqualTo(1);

        records.add("o", List.of(entry(2)));
        assertThat(records.indexed(0, "o")).isZero();
        records.forget(0);
        records.add("o", List.of(entry(0), entry(1), entry(2)));
        assertThat(records.indexed(0, "o")).isEqualTo(3);
    }

    private static AuditRecord entry(long index) {
        return AuditRecord.of(new Place(0, index), "{\"id\":\"1\",\"type\":\"t\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhenTheCommandIsCalledWrongly() {
        var out = new ByteArrayOutputStream();

        assertThat(new ReindexCommand(new PrintStream(out), "nonsense").run(List.of("reindex"))).isEqualTo(2);
        assertThat(new ReindexCommand(new PrintStream(out), MongoServer.uri()).run(List.of("reindex", "x")))
                .isEqualTo(2);
        assertThat(new ReindexCommand(new PrintStream(out), MongoServer.uri()).run(List.of("reindex"))).isZero();
    }
}
