package io.micip.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Memory of processes as the kernel counts it: proportional set size, so that shared pages count once.
final class Memory {

    private static final long KILOBYTES = 1_024;

    private Memory() {}

    /// Sum in MB; 0 where the kernel does not tell.
    static long megabytes(List<Long> pids) {
        return pids.stream().mapToLong(Memory::kilobytes).sum() / KILOBYTES;
    }

    private static long kilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
