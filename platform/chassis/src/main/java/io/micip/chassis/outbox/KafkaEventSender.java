package io.micip.chassis.outbox;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

import io.micip.chassis.kafka.EventRecord;
import io.micip.chassis.kafka.KafkaClients;
import io.micip.chassis.kafka.TopicCheck;

/// Sends to Kafka. The producer is made at the first event, and made anew after an error that it does not survive.
final class KafkaEventSender implements EventSender, AutoCloseable {
    private final KafkaClients clients;
    private final TopicCheck check;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Producer<String, byte[]> producer; // guarded by lock

    KafkaEventSender(KafkaClients clients, TopicCheck check) {
        this.clients = clients;
        this.check = check;
    }

    @Override
    public void send(EventRecord event) throws NotSent {
        if (check.wrong() != null) {
            throw new NotSent("the topic would forget");
        }
        var current = producer();
        try {
            current.send(event.toProducerRecord(clients.topic())).get();
        } catch (ExecutionException | KafkaException e) {
            renewAfter(e, current);
            throw new NotSent("no acknowledgement", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("interrupted", e);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (producer != null) {
                producer.close(Duration.ofSeconds(5));
                producer = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private Producer<String, byte[]> producer() throws NotSent {
        lock.lock();
        try {
            if (producer == null) {
                producer = clients.producer();
            }
            return producer;
        } catch (KafkaException e) { // such as a broker's name that cannot be resolved
            throw new NotSent("no producer", e);
        } finally {
            lock.unlock();
        }
    }

    private void renewAfter(Exception failure, Producer<String, byte[]> failed) {
        var cause = failure instanceof ExecutionException ? failure.getCause() : failure;
        if (cause instanceof RetriableException) {
            return;
        }
        lock.lock();
        try {
            if (producer == failed) {
                producer = null;
                failed.close(Duration.ZERO);
            }
        } finally {
            lock.unlock();
        }
    }
}
