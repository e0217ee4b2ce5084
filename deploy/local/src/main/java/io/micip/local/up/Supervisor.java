package io.micip.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Starts processes, waits until each is ready, starts again what ends by itself, and stops all in order.
final class Supervisor {

    private static final long READY_SECONDS = 120;
    private static final long LOOK_MILLIS = 100;
    private static final long MOST_PAUSE_SECONDS = 20;

    private final Layout layout;
    private final Built built;
    private final Progress progress;
    private final Readiness readiness = new Readiness();
    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    Supervisor(Layout layout, Built built, Progress progress) {
        this.layout = layout;
        this.built = built;
        this.progress = progress;
    }

    /// Starts all at once and waits for all.
    ///
    /// @throws CannotStart when one ends before it is ready, or is not ready within two minutes
    void start(List<Spec> specs) throws IOException, InterruptedException, CannotStart {
        for (var spec : specs) {
            begin(spec);
        }
        for (var spec : specs) {
            awaitReady(spec);
        }
    }

    /// Runs a process to its end, beside the others; it is stopped with them.
    ///
    /// @return its exit code, or nothing where the stop began
    OptionalInt runBeside(Spec spec) throws IOException {
        begin(spec);
        var child = children.get(spec.name());
        if (child == null) {
            return OptionalInt.empty();
        }
        var code = child.process().onExit().join().exitValue();
        children.remove(spec.name());
        Files.deleteIfExists(layout.data().resolve("run").resolve(spec.name() + ".pid"));
        return isStopping() ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /// From now on a process that ends is started again.
    void watch() {
        children.values().forEach(child -> watch(child, 1));
    }

    /// Waits until the stop begins.
    void join() throws InterruptedException {
        stopping.await();
    }

    /// Stops everything, group by group; safe to call twice.
    void stop() {
        synchronized (children) {
            stopping.countDown();
        }
        built.abandon();
        for (var group : Platform.stopping()) {
            var running = group.stream().map(children::get).filter(child -> child != null)
                    .filter(child -> child.process().isAlive()).toList();
            running.forEach(child -> child.process().destroy());
            for (var child : running) {
                try {
                    child.stop();
                    progress.line("stopped " + child.spec().name());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    child.process().destroyForcibly();
                }
            }
        }
    }

    /// Waits a little; true when the stop has begun meanwhile.
    boolean stopsWithin(long time, TimeUnit unit) throws InterruptedException {
        return stopping.await(time, unit);
    }

    boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /// Process ids of all that run.
    List<Long> pids() {
        return children.values().stream().map(child -> child.process().pid()).toList();
    }

    private void begin(Spec spec) throws IOException {
        synchronized (children) {
            if (!isStopping()) {
                children.put(spec.name(), Child.start(spec, built.command(spec), layout));
            }
        }
    }

    private void awaitReady(Spec spec) throws InterruptedException, CannotStart {
        var child = children.get(spec.name());
        if (child == null) {
            throw new CannotStart("stopped before " + spec.name() + " was started");
        }
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
        while (!readiness.holds(spec.ready(), child.log())) {
            if (child.endsWithin(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new CannotStart(spec.name() + " ended with code " + child.process().exitValue()
                        + " before it was ready. Its last words (" + child.log() + "):\n" + child.lastWords());
            }
            if (System.nanoTime() > until) {
                throw new CannotStart(spec.name() + " is not ready after " + READY_SECONDS + " s. Its last words ("
                        + child.log() + "):\n" + child.lastWords());
            }
        }
        progress.line(spec.name() + " is ready");
    }

    private void watch(Child child, int time) {
        Thread.ofVirtual().name("watch-" + child.spec().name()).start(() -> {
            var code = child.process().onExit().join().exitValue();
            if (!isStopping()) {
                startAgain(child.spec(), code, time);
            }
        });
    }

    private void startAgain(Spec spec, int code, int time) {
        try {
            progress.line(spec.name() + " ended with code " + code + "; starting it again (" + time + ")");
            begin(spec);
            var child = children.get(spec.name());
            if (child == null) {
                return;
            }
            var pause = Math.min(MOST_PAUSE_SECONDS, time);
            if (child.endsWithin(pause, TimeUnit.SECONDS) && !isStopping()) {
                startAgain(spec, child.process().exitValue(), time + 1);
                return;
            }
            watch(child, time + 1);
        } catch (IOException e) {
            progress.line(spec.name() + " cannot be started again: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
