package io.micip.system.faults;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

import io.micip.client.Answer;
import io.micip.system.faults.Operation.Knowledge;

/// The clients' own book: every operation with what they were told of it. Kept on the clients' side, so that no fault
/// of the platform touches it.
final class Ledger {
    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicLong asked = new AtomicLong();

    /// A request is about to be sent.
    void asking() {
        asked.incrementAndGet();
    }

    void write(String key, Knowledge knowledge) {
        operations.add(new Operation(key, knowledge));
    }

    /// An answer that no fault explains.
    void surprise(String what, Answer answer) {
        surprises.add(what + ": " + answer);
    }

    void surprise(String what) {
        surprises.add(what);
    }

    /// How many requests were sent.
    long asked() {
        return asked.get();
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    List<String> surprises() {
        return List.copyOf(surprises);
    }
}
