package io.micip.local.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Lets many writers share one commit, and answers none of them before their change is in the file.
///
/// Three promises:
/// - a commit never falls into the middle of a write: writes hold the shared lock while they change the maps, a commit
///   holds the exclusive one, so a document and its index entries reach the file together or not at all;
/// - `write` returns after a commit that began once the change was applied;
/// - `read` returns after a commit of everything it may have seen, so nothing is told that a crash could take back.
final class GroupCommit {

    private final Runnable commit;
    private final ReadWriteLock changes = new ReentrantReadWriteLock();
    private final AtomicLong begun = new AtomicLong();
    private final Lock turn = new ReentrantLock();
    private final Condition over = turn.newCondition();
    /// Somebody makes a commit; the others wait for its end instead of queueing for the lock. Guarded by `turn`.
    private boolean leading;
    /// Every write up to this number is in the file. Guarded by the exclusive lock when written.
    private volatile long committed;

    /// @param commit puts everything applied so far into the file; never called twice at a time
    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    <T> T write(Supplier<T> change) {
        long number;
        T answer;
        Lock shared = changes.readLock();
        shared.lock();
        try {
            number = begun.incrementAndGet();
            answer = change.get();
        } finally {
            shared.unlock();
        }
        awaitCommitted(number);
        return answer;
    }

    <T> T read(Supplier<T> look) {
        T answer = look.get();
        awaitCommitted(begun.get());
        return answer;
    }

    /// Runs something that must see no write and no commit in progress, such as moving parts of the file.
    void alone(Runnable work) {
        Lock exclusive = changes.writeLock();
        exclusive.lock();
        try {
            work.run();
        } finally {
            exclusive.unlock();
        }
    }

    /// How many writes have begun since the start: unchanged between two looks means idle.
    long writes() {
        return begun.get();
    }

    /// Waits for a commit that covers this number; where none is on its way, makes it.
    private void awaitCommitted(long number) {
        while (committed < number) {
            if (becomesLeader(number)) {
                try {
                    alone(this::commitAll);
                } finally {
                    stepDown();
                }
            }
        }
    }

    private void commitAll() {
        var upTo = begun.get();
        commit.run();
        committed = upTo;
    }

    /// True when the caller must make the commit itself; false after somebody else's.
    private boolean becomesLeader(long number) {
        turn.lock();
        try {
            if (leading) {
                over.awaitUninterruptibly();
                return false;
            }
            leading = committed < number;
            return leading;
        } finally {
            turn.unlock();
        }
    }

    private void stepDown() {
        turn.lock();
        try {
            leading = false;
            over.signalAll();
        } finally {
            turn.unlock();
        }
    }
}
