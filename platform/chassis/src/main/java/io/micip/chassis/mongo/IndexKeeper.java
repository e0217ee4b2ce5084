package io.micip.chassis.mongo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.chassis.background.Repeating;

/// Makes the declared indexes.
final class IndexKeeper extends Repeating {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final MongoDatabase database;
    private final List<MongoIndexes> missing;

    IndexKeeper(MongoDatabase database, List<MongoIndexes> wanted) {
        super("indexes", BETWEEN_TRIES);
        this.database = database;
        this.missing = new ArrayList<>(wanted);
    }

    @Override
    protected void run() {
        while (!missing.isEmpty()) {
            var next = missing.getFirst();
            try {
                database.getCollection(next.collection()).createIndexes(next.indexes());
            } catch (MongoException e) {
                LOG.warn("indexes of {} are not there yet: {}", next.collection(), e.getClass().getSimpleName());
                return;
            }
            missing.removeFirst();
        }
        stop();
    }
}
