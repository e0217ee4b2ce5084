package io.micip.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A process that a benchmark started, with the CPU time of itself and its children. Linux only: reads `/proc`.
public final class MeasuredProcess implements AutoCloseable {
    private static final long MICROS_PER_TICK = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;

    private MeasuredProcess(Process process) {
        this.process = process;
    }

    /// Starts a command.
    ///
    /// @param log         where its output goes
    /// @param environment added to ours
    public static MeasuredProcess start(List<String> command, Path log, Map<String, String> environment) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new MeasuredProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it still runs.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// CPU time used so far, user and system, in microseconds; resolution 10 ms.
    public long cpuMicros() {
        return all().mapToLong(MeasuredProcess::cpuMicros).sum();
    }

    /// Memory that it alone accounts for (proportional set size), in MB.
    public long megabytes() {
        return all().mapToLong(MeasuredProcess::kilobytes).sum() / 1024;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Stream<Long> all() {
        return Stream.concat(Stream.of(process.pid()), process.descendants().map(ProcessHandle::pid));
    }

    private static long cpuMicros(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MICROS_PER_TICK;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
