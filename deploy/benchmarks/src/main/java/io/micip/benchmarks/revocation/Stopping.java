package io.micip.benchmarks.revocation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/// Lets processes of the local platform stand still (SIGSTOP) and go on (SIGCONT), found by the supervisor's pid files.
final class Stopping {
    private final Path run;
    private final Set<Long> stopped = new LinkedHashSet<>();

    /// @param data the folder of the platform's data
    Stopping(Path data) {
        this.run = data.resolve("run");
    }

    void stop(String process) throws IOException, InterruptedException {
        var pid = Long.parseLong(Files.readString(run.resolve(process + ".pid")).strip());
        signal("-STOP", pid);
        stopped.add(pid);
    }

    void resumeAll() throws IOException, InterruptedException {
        for (var pid : stopped) {
            signal("-CONT", pid);
        }
        stopped.clear();
    }

    private static void signal(String name, long pid) throws IOException, InterruptedException {
        var code = new ProcessBuilder("kill", name, Long.toString(pid)).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("kill " + name + " " + pid + " ended with " + code);
        }
    }
}
