package io.micip.local.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.local.ForkedMain;

import static org.assertj.core.api.Assertions.assertThat;

class StoreTest {

    private static final int WRITERS = 4;
    private static final int KILL_AFTER = 400;

    @TempDir
    Path folder;

    @RepeatedTest(3)
    void losesNoAcknowledgedInsertWhenKilled() throws Exception {
        var acknowledged = new ConcurrentSkipListSet<Integer>();

        for (int round = 0; round < 2; round++) {
            writeUntilKilled(round * 1_000_000, acknowledged);
        }

        try (var store = start(); var client = MongoClients.create(store.lineAfter("store ready at "))) {
            var found = new TreeSet<Integer>();
            things(client).find().forEach(thing -> found.add(thing.getInteger("_id")));
            assertThat(found).containsAll(acknowledged);
            assertThat(acknowledged).allSatisfy(id -> assertThat(things(client).find(Filters.eq(id)).first())
                    .as("found through the index").isNotNull());
        }
    }

    @Test
    void keepsTheLastAcknowledgedUpdateWhenKilled() throws Exception {
        try (var store = start(); var client = MongoClients.create(store.lineAfter("store ready at "))) {
            things(client).insertOne(new Document("_id", 1).append("version", 0));
            for (int version = 0; version < 50; version++) {
                things(client).updateOne(Filters.and(Filters.eq(1), Filters.eq("version", version)),
                        Updates.combine(Updates.inc("version", 1), Updates.push("outbox", version)));
            }
            store.kill();
        }

        try (var store = start(); var client = MongoClients.create(store.lineAfter("store ready at "))) {
            var thing = things(client).find(Filters.eq(1)).first();
            assertThat(thing).isNotNull();
            assertThat(thing.getInteger("version")).isEqualTo(50);
            assertThat(thing.getList("outbox", Integer.class)).hasSize(50);
        }
    }

    @Test
    void findsTheFirstInOrderWhereThereAreManyMore() throws Exception {
        try (var store = start(); var client = MongoClients.create(store.lineAfter("store ready at "))) {
            things(client).insertMany(IntStream.range(0, 500)
                    .mapToObj(id -> new Document("_id", id).append("rank", id * 7 % 50).append("odd", id % 2))
                    .toList());

            var found = things(client).find(Filters.eq("odd", 1)).sort(Sorts.descending("rank", "_id")).skip(3).limit(4)
                    .map(thing -> thing.getInteger("_id")).into(new ArrayList<>());

            assertThat(found).isEqualTo(IntStream.range(0, 500).boxed().filter(id -> id % 2 == 1)
                    .sorted(Comparator.comparingInt((Integer id) -> id * 7 % 50).thenComparingInt(id -> id).reversed())
                    .skip(3).limit(4).toList());
        }
    }

    @Test
    void countsAllOfMany() throws Exception {
        try (var store = start(); var client = MongoClients.create(store.lineAfter("store ready at "))) {
            assertThat(things(client).countDocuments()).isZero();
            things(client).insertMany(IntStream.range(0, 1_000)
                    .mapToObj(id -> new Document("_id", "thing " + id).append("kind", id % 3)).toList());

            assertThat(things(client).countDocuments(Filters.gt("kind", 0))).isEqualTo(666);
            assertThat(things(client).aggregate(List.of(Aggregates.group("$kind", Accumulators.sum("things", 1))))
                    .map(kind -> kind.getInteger("things")).into(new ArrayList<>()))
                    .containsExactlyInAnyOrder(334, 333, 333);
        }
    }

    @Test
    void handsOutAllOfManyAsTheyAreAskedFor() throws Exception {
        try (var store = start(); var client = MongoClients.create(store.lineAfter("store ready at "))) {
            var things = things(client);
            things.insertMany(IntStream.range(0, 1_000).mapToObj(id -> new Document("_id", id).append("odd", id % 2))
                    .toList());

            assertThat(ids(things.find())).hasSize(1_000).doesNotHaveDuplicates();
            assertThat(ids(things.find().sort(Sorts.descending("_id")))).hasSize(1_000).startsWith(999, 998);
            assertThat(ids(things.find(Filters.eq("odd", 1)).skip(100).limit(300).batchSize(7)))
                    .isEqualTo(IntStream.range(100, 400).map(at -> 2 * at + 1).boxed().toList());
            assertThat(things.find(Filters.eq("odd", 1)).projection(Projections.excludeId()).limit(2)
                    .into(new ArrayList<>())).containsExactly(new Document("odd", 1), new Document("odd", 1));
        }
    }

    @Test
    void handsOutWhatIsLeftWhenSomeAreTakenAwayMeanwhile() throws Exception {
        try (var store = start(); var client = MongoClients.create(store.lineAfter("store ready at "))) {
            var things = things(client);
            things.insertMany(IntStream.range(0, 1_000).mapToObj(id -> new Document("_id", id)).toList());
            var met = new ArrayList<Integer>();

            try (var all = things.find().batchSize(10).iterator()) {
                met.add(all.next().getInteger("_id"));
                things.deleteMany(Filters.mod("_id", 3, 1));
                all.forEachRemaining(thing -> met.add(thing.getInteger("_id")));
            }

            assertThat(met).doesNotHaveDuplicates()
                    .containsAll(IntStream.range(0, 1_000).filter(id -> id % 3 != 1).boxed().toList())
                    .hasSizeLessThan(800);
        }
    }

    @Test
    void endsCleanlyWhenTerminated() throws Exception {
        try (var store = start()) {
            try (var client = MongoClients.create(store.lineAfter("store ready at "))) {
                things(client).insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
            }

            assertThat(store.terminate()).isEqualTo(128 + 15);
        }
        try (var store = start(); var client = MongoClients.create(store.lineAfter("store ready at "))) {
            assertThat(things(client).countDocuments()).isEqualTo(2);
        }
    }

    private void writeUntilKilled(int first, ConcurrentSkipListSet<Integer> acknowledged) throws Exception {
        var enough = new CountDownLatch(KILL_AFTER);
        try (var store = start();
                var client = MongoClients.create(store.lineAfter("store ready at "));
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var from = first + writer * 100_000;
                running.add(writers.submit(() -> insertUntilRefused(things(client), from, acknowledged, enough)));
            }
            enough.await();
            store.kill();
            for (var writer : running) {
                writer.get();
            }
        }
    }

    private static void insertUntilRefused(MongoCollection<Document> things, int from,
            ConcurrentSkipListSet<Integer> acknowledged, CountDownLatch enough) {
        try {
            for (int id = from; id < from + 100_000; id++) {
                things.insertOne(new Document("_id", id).append("text", "x".repeat(300)));
                acknowledged.add(id);
                enough.countDown();
            }
        } catch (MongoException e) {
            // The store was killed: what was acknowledged until now is what counts.
        }
    }

    private ForkedMain start() throws IOException {
        return ForkedMain.start(Store.class, List.of(), folder.resolve("store.mv").toString(), "127.0.0.1", "0");
    }

    private static List<Integer> ids(FindIterable<Document> found) {
        return found.map(thing -> thing.getInteger("_id")).into(new ArrayList<>());
    }

    private static MongoCollection<Document> things(com.mongodb.client.MongoClient client) {
        return client.getDatabase("test").getCollection("things");
    }
}
