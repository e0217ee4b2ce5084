package io.micip.system.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Wrong clocks for processes of a platform that is started here: a small library in C, preloaded into all of them, adds to
/// the time of day what a file says of a process when it starts. (libfaketime makes a JVM wait for ever, and each look at
/// the clock cost it 10 us.)
public final class Clocks {
    private static final String SOURCE = "deploy/system-tests/src/main/native/wrong_clock.c";
    private static final List<String> COMPILER = List.of("cc", "-shared", "-fPIC", "-O2", "-Wall", "-Werror", "-o");

    private final Path file;
    private final Map<String, String> settings;

    private Clocks(Path file, Map<String, String> settings) {
        this.file = file;
        this.settings = settings;
    }

    /// Builds the library; where there is no C compiler, clocks stay right, and [#canBeWrong] says so.
    ///
    /// @param root   of the checkout
    /// @param folder for the library and the file
    static Clocks in(Path root, Path folder) throws IOException {
        Files.createDirectories(folder);
        var clocks = folder.resolve("wrong-clocks");
        Files.deleteIfExists(clocks);
        var library = folder.resolve("wrong_clock.so");
        return compile(root.resolve(SOURCE), library)
                ? new Clocks(clocks, Map.of("LD_PRELOAD", library.toString(), "WRONG_CLOCKS", clocks.toString()))
                : new Clocks(clocks, Map.of());
    }

    private static boolean compile(Path source, Path library) throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/cc"))) {
            return false;
        }
        var command = new ArrayList<>(COMPILER);
        command.addAll(List.of(library.toString(), source.toString()));
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(source + " was not compiled");
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Whether a clock can be made wrong here.
    public boolean canBeWrong() {
        return !settings.isEmpty();
    }

    /// What processes must be started with.
    Map<String, String> settings() {
        return settings;
    }

    /// From its next start on the part's clock is wrong by so much; all others are right.
    public void setWrong(Part part, Duration by) throws IOException {
        Files.writeString(file, "/" + part.processName() + "- " + by.toSeconds() + "\n");
    }

    /// From their next start on all clocks are right.
    public void setRight() throws IOException {
        Files.deleteIfExists(file);
    }
}
