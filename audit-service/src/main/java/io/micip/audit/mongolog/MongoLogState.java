package io.micip.audit.mongolog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;

import io.micip.audit.log.LogState;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TreeHead;

/// The one document whose change is a commit, as it was read.
final class MongoLogState {
    static final String GENERATION = "generation";
    static final String SIZE = "size";
    static final String PARKED = "parked";
    static final String SERVED = "served";
    static final String HALTED = "halted";

    private static final String ROOT = "root";
    private static final String TOPIC = "topicId";
    private static final String NEXT = "nextOffset";
    private static final String LAST = "lastRecord";
    private static final String CHECKPOINT = "checkpoint";

    private final long generation;
    private final LogState state;
    private final Optional<String> served;
    private final Optional<String> halted;

    /// @param generation how often the log was claimed; the owner is who claimed it last
    /// @param state what is committed
    /// @param served the checkpoint that readers may see
    /// @param halted why nothing is committed any more
    MongoLogState(long generation, LogState state, Optional<String> served, Optional<String> halted) {
        this.generation = generation;
        this.state = state;
        this.served = served;
        this.halted = halted;
    }

    long generation() {
        return generation;
    }

    LogState state() {
        return state;
    }

    Optional<String> served() {
        return served;
    }

    Optional<String> halted() {
        return halted;
    }

    static MongoLogState of(Document log) {
        var head = new TreeHead(log.getLong(SIZE), Hash.ofHex(log.getString(ROOT)));
        var state = new LogState(log.getString("_id"), head, log.getString(TOPIC), log.getLong(NEXT),
                Optional.ofNullable(log.getString(LAST)).map(Hash::ofHex), log.getLong(PARKED),
                Optional.ofNullable(log.getString(CHECKPOINT)));
        return new MongoLogState(log.getLong(GENERATION), state, Optional.ofNullable(log.getString(SERVED)),
                Optional.ofNullable(log.getString(HALTED)));
    }

    /// What a commit sets.
    static Bson changeTo(LogState next) {
        return Updates.combine(fields(next, false));
    }

    /// What the first claim of a log sets.
    static Bson beginning(int number, LogState beginning) {
        var fields = fields(beginning, true);
        fields.add(Updates.setOnInsert("number", number));
        return Updates.combine(fields);
    }

    private static List<Bson> fields(LogState state, boolean onInsert) {
        var fields = new ArrayList<Bson>();
        fields.add(set(SIZE, state.head().size(), onInsert));
        fields.add(set(ROOT, state.head().root().toHex(), onInsert));
        fields.add(set(TOPIC, state.topicId(), onInsert));
        fields.add(set(NEXT, state.nextOffset(), onInsert));
        fields.add(set(PARKED, state.parked(), onInsert));
        state.lastRecord().ifPresent(last -> fields.add(set(LAST, last.toHex(), onInsert)));
        if (state.checkpoint().isPresent()) {
            fields.add(set(CHECKPOINT, state.checkpoint().get(), onInsert));
        } else if (!onInsert) {
            fields.add(Updates.unset(CHECKPOINT));
        }
        return fields;
    }

    private static Bson set(String field, Object value, boolean onInsert) {
        return onInsert ? Updates.setOnInsert(field, value) : Updates.set(field, value);
    }
}
