package io.micip.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A main of ours in a JVM of its own, so that a test can kill it as hard as a machine does.
public final class ForkedMain implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ForkedMain(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static ForkedMain start(Class<?> main, List<String> properties, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx192m", "-cp",
                System.getProperty("java.class.path")));
        properties.forEach(property -> command.add("-D" + property));
        command.add(main.getName());
        command.addAll(Arrays.asList(arguments));
        return new ForkedMain(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /// The rest of the first line that begins so; waits for it as long as the process lives.
    public String lineAfter(String beginning) throws IOException {
        var seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
            seen.append(line).append('\n');
        }
        throw new IOException("ended before it said '" + beginning + "':\n" + seen);
    }

    /// The code that it ends with by itself.
    public int end() {
        return process.onExit().join().exitValue();
    }

    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    public int terminate() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
