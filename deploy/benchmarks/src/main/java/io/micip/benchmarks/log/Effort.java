package io.micip.benchmarks.log;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/// Seconds on the clock and of the processor that this process spent on something.
///
/// @param seconds on the clock
/// @param cpuSeconds of all its threads, garbage collection and compilation included
record Effort(double seconds, double cpuSeconds) {
    static final Effort NONE = new Effort(0, 0);

    private static final double NANOS = 1e9;
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    /// Something that may fail.
    interface Task {
        void run() throws Exception;
    }

    /// What a task cost.
    static Effort of(Task task) throws Exception {
        long cpu = SYSTEM.getProcessCpuTime();
        long began = System.nanoTime();
        task.run();
        return new Effort((System.nanoTime() - began) / NANOS, (SYSTEM.getProcessCpuTime() - cpu) / NANOS);
    }

    Effort plus(Effort other) {
        return new Effort(seconds + other.seconds, cpuSeconds + other.cpuSeconds);
    }
}
