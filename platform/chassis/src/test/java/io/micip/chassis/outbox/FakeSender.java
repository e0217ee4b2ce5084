package io.micip.chassis.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

import io.micip.chassis.kafka.EventRecord;

/// A broker that fails in the two ways that matter: before it has the event, and after.
final class FakeSender implements EventSender {
    final List<EventRecord> arrived = Collections.synchronizedList(new ArrayList<>());
    volatile Predicate<EventRecord> losesBefore = event -> false;
    volatile Predicate<EventRecord> losesAfter = event -> false;

    @Override
    public void send(EventRecord event) throws NotSent {
        if (losesBefore.test(event)) {
            throw new NotSent("lost before");
        }
        arrived.add(event);
        if (losesAfter.test(event)) {
            throw new NotSent("lost after");
        }
    }

    /// Sequence numbers in the order of arrival, of one subject.
    List<String> sequencesOf(String subject) {
        synchronized (arrived) {
            return arrived.stream()
                    .filter(event -> event.attributes().get("subject").equals(subject))
                    .map(event -> event.attributes().get("sequence"))
                    .toList();
        }
    }
}
