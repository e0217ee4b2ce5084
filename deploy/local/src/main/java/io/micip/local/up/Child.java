package io.micip.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One running process of the platform, in a session of its own so that Ctrl-C reaches only the supervisor.
final class Child {

    private static final int LAST_LINES = 15;
    private static final long GENTLE_SECONDS = 20;

    private final Spec spec;
    private final Path log;
    private final Process process;

    private Child(Spec spec, Path log, Process process) {
        this.spec = spec;
        this.log = log;
        this.process = process;
    }

    /// @param command the whole command line
    static Child start(Spec spec, List<String> command, Layout layout) throws IOException {
        var log = layout.logs().resolve(spec.name() + ".log");
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(spec.name() + ".before.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(command).directory(layout.data().toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().removeIf(Child::leaks);
        builder.environment().putAll(spec.env());
        var process = builder.start();
        note(layout.data().resolve("run").resolve(spec.name() + ".pid"), process.pid());
        return new Child(spec, log, process);
    }

    Spec spec() {
        return spec;
    }

    /// In one step, so that whoever reads the file while a process is started again sees the old id or the new one.
    private static void note(Path file, long pid) throws IOException {
        var next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, Long.toString(pid));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    Path log() {
        return log;
    }

    Process process() {
        return process;
    }

    /// Waits that long at most; true when the process has ended.
    boolean endsWithin(long time, TimeUnit unit) throws InterruptedException {
        try {
            process.onExit().get(time, unit);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// TERM, and KILL after 20 seconds.
    void stop() throws InterruptedException {
        process.destroy();
        if (!endsWithin(GENTLE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            endsWithin(GENTLE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// The end of its log, for a message.
    String lastWords() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }

    /// Settings of the caller's shell that would change what the platform does here.
    private static boolean leaks(String name) {
        return name.startsWith("MICIP_") || name.startsWith("SPRING_") || name.startsWith("SERVER_")
                || name.startsWith("MANAGEMENT_") || "JAVA_TOOL_OPTIONS".equals(name)
                || "JDK_JAVA_OPTIONS".equals(name);
    }
}
