package io.micip.audit.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

import io.micip.audit.log.LogStopped;
import io.micip.audit.merkle.Checkpoint;
import io.micip.notes.SignedNote;

/// The logs that are open in this process, for all who read them.
public final class Logs implements AutoCloseable {
    private final LogSet set;
    private final boolean mayBegin;
    private final LogMetrics metrics;
    private final ConcurrentSkipListMap<Integer, OpenLog> open = new ConcurrentSkipListMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private volatile int partitions;
    private volatile @Nullable String fault = "not begun";
    private long growth;

    Logs(LogSet set, boolean mayBegin, LogMetrics metrics) {
        this.set = set;
        this.mayBegin = mayBegin;
        this.metrics = metrics;
        set.numbers().forEach(number -> openFor(number, ""));
    }

    /// All logs, by number.
    public List<OpenLog> all() {
        return List.copyOf(open.values());
    }

    /// All logs, by number, once every partition of the topic has its log here; empty before, or while the partitions are
    /// not known.
    public Optional<List<OpenLog>> whole() {
        int count = partitions;
        var all = all();
        return count > 0 && all.size() >= count ? Optional.of(all) : Optional.empty();
    }

    /// The log of this number.
    public Optional<OpenLog> log(int number) {
        return Optional.ofNullable(open.get(number));
    }

    /// The log that holds what happened to a district; empty until the topic's partitions are known.
    /// @param key the record key: a district's code, or `state`
    public OptionalInt logOf(String key) {
        int count = partitions;
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(EventsConsumer.partitionOf(key, count));
    }

    /// Whether other processes may extend logs that are open here.
    public boolean areShared() {
        return set.isShared();
    }

    /// What keeps the logs as a whole from being extended, if anything does.
    public Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /// Waits until a log may have grown, or the time is up.
    /// @param seen the number that the call before answered, 0 at first
    /// @return a number for the next call
    public long awaitGrowth(long seen, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (growth == seen && left > 0) {
                left = grown.awaitNanos(left);
            }
            return growth;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until no more waits in the topic for the logs that are extended here than they take at once, or the time is up:
    /// for work that can be done later, while a flood of events is made durable.
    /// @return whether that is so now
    public boolean awaitEbb(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (isFlooded() && left > 0) {
                left = grown.awaitNanos(left);
            }
            return !isFlooded();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFlooded() {
        return open.values().stream().filter(OpenLog::isExtendedHere).mapToLong(OpenLog::lag)
                .sum() > EventsConsumer.LARGEST_BATCH;
    }

    /// Wakes who waits: a log may have grown, or a checkpoint been cosigned.
    public void grew() {
        lock.lock();
        try {
            growth++;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// A set without a single log, where anchors remember another set, is a directory that was lost, not a first start.
    /// @throws LogStopped if it is so, and the settings do not say that a new set is wanted
    void requireSameSet(List<SignedNote> remembered) {
        var origins = remembered.stream().map(note -> Checkpoint.parse(note.text()).origin()).toList();
        if (open.isEmpty() && !mayBegin && !origins.isEmpty() && origins.stream().noneMatch(set::holds)) {
            throw new LogStopped("the anchors remember " + origins.getFirst() + ", and the log directory is new"
                    + " (expected: the directory of those logs, or micip.audit.fresh=true)");
        }
    }

    OpenLog openFor(int number, String topicId) {
        return open.computeIfAbsent(number, _ -> opened(number, topicId));
    }

    /// Closes a log whose disk failed, so that it is opened anew from what is durable.
    void reopen(int number, String topicId) {
        open.computeIfPresent(number, (_, broken) -> {
            broken.close();
            return opened(number, topicId);
        });
    }

    private OpenLog opened(int number, String topicId) {
        var log = new OpenLog(number, set, topicId);
        metrics.watch(this, number);
        return log;
    }

    /// Learns what other processes have added to logs that are not extended here, and which they have begun.
    void follow() {
        set.numbers().forEach(number -> openFor(number, ""));
        for (var log : open.values()) {
            if (!log.isExtendedHere()) {
                var before = log.served();
                log.follow();
                if (!before.equals(log.served())) {
                    grew();
                }
            }
        }
    }

    String setId() {
        return set.id();
    }

    void partitions(int count) {
        partitions = count;
    }

    void fault(@Nullable String why) {
        fault = why;
    }

    @Override
    public void close() {
        open.values().forEach(OpenLog::close);
        open.clear();
    }
}
