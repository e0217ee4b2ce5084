package io.micip.audit.directorylog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// A disk on which one act, counted from the first, fails: it did not happen, or it did and nobody was told, or half of
/// it did. What comes after it fails too.
final class FailingDisk implements Disk {
    enum Failure {
        NOT_PERSISTED,
        PERSISTED,
        TORN
    }

    private final Failure failure;
    private int failAt;
    private int steps;

    FailingDisk(int failAt, Failure failure) {
        this.failAt = failAt;
        this.failure = failure;
    }

    void failAt(int step) {
        failAt = step;
    }

    int steps() {
        return steps;
    }

    private interface Act {
        void run() throws IOException;
    }

    private synchronized void act(Act whole, Act torn) throws IOException {
        steps++;
        if (steps < failAt) {
            whole.run();
            return;
        }
        if (steps == failAt) {
            switch (failure) {
                case NOT_PERSISTED -> {
                }
                case PERSISTED -> whole.run();
                case TORN -> torn.run();
            }
        }
        throw new IOException("the disk failed at step " + failAt);
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        act(() -> UnforcedDisk.INSTANCE.write(file, content),
                () -> UnforcedDisk.INSTANCE.write(file, Arrays.copyOf(content, content.length / 2)));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        act(() -> UnforcedDisk.INSTANCE.rename(from, to), () -> {});
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        act(() -> UnforcedDisk.INSTANCE.forceDirectory(directory), () -> {});
    }

    @Override
    public void makeDirectory(Path directory) throws IOException {
        act(() -> UnforcedDisk.INSTANCE.makeDirectory(directory), () -> {});
    }

    @Override
    public void delete(Path file) throws IOException {
        act(() -> UnforcedDisk.INSTANCE.delete(file), () -> {});
    }
}
