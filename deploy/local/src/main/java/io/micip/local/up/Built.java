package io.micip.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Jars as they start fastest: extracted once, each main with a start-up cache of the JDK (JEP 483, 514). Both are made
/// anew when the jar's checksum changes. A cache that cannot be made is left out; the process then starts slower.
final class Built {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final long TRAINING_SECONDS = 180;
    private static final long NEEDED_BYTES = 500L * 1_024 * 1_024;
    /// Tells the processes of this installation from all others, for the stop of what an earlier run left.
    private static final String MARK = "-Dmicip.installation=";

    private final Layout layout;
    private final Set<Process> training = ConcurrentHashMap.newKeySet();

    Built(Layout layout) {
        this.layout = layout;
    }

    /// Extracts the module's jar unless the extracted one is of the same jar.
    ///
    /// @return false when it was there already
    boolean extract(String app) throws IOException, InterruptedException, CannotStart {
        var jar = jar(app);
        if (!Files.exists(jar)) {
            throw new CannotStart(jar + " is not built. Cure: ./mvnw -DskipTests package");
        }
        var folder = layout.built().resolve(app);
        var mark = folder.resolve("jar.sha256");
        var checksum = checksum(jar);
        if (Files.exists(mark) && Files.readString(mark).equals(checksum)) {
            return false;
        }
        Layout.remove(folder);
        Files.createDirectories(layout.built());
        requireSpace(Files.getFileStore(layout.built()).getUsableSpace());
        run(List.of(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString()));
        Files.writeString(mark, checksum);
        return true;
    }

    private void requireSpace(long free) throws CannotStart {
        if (free < NEEDED_BYTES) {
            throw new CannotStart("Too little space is left where " + layout.built()
                    + " lies. Cure: free 500 MB, then start again.");
        }
    }

    boolean hasCache(Spec spec) {
        return Files.exists(cache(spec));
    }

    /// Runs the process once up to the point where it would begin to serve, and keeps what the JVM learned.
    void train(Spec spec, Path scratch) throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        var command = new ArrayList<String>(List.of(java()));
        command.addAll(spec.flags());
        command.addAll(List.of("-XX:AOTCacheOutput=" + cache(spec), "-Dspring.context.exit=onRefresh",
                "-Dmicip.local.train=true", "-cp", classPath(spec), spec.main()));
        command.addAll(spec.arguments());
        var builder = new ProcessBuilder(command).directory(scratch.toFile()).redirectErrorStream(true)
                .redirectOutput(layout.logs().resolve(spec.name() + ".training.log").toFile());
        builder.environment().putAll(spec.env());
        builder.environment().put("JDK_AOT_VM_OPTIONS", "-Xmx512m");
        var process = builder.start();
        training.add(process);
        if (!process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) {
            end(process);
        }
        training.remove(process);
    }

    /// Ends the training runs in progress.
    void abandon() {
        training.forEach(Built::end);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// The command that starts the process.
    List<String> command(Spec spec) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(java());
        command.addAll(spec.flags());
        if (hasCache(spec)) {
            command.addAll(
                    List.of("-XX:AOTCache=" + cache(spec), "-XX:AOTMode=auto", "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        command.addAll(List.of(mark(layout), "-XX:+ExitOnOutOfMemoryError", "-cp", classPath(spec), spec.main()));
        command.addAll(spec.arguments());
        return command;
    }

    /// The argument that every process of this installation carries.
    static String mark(Layout layout) {
        return MARK + layout.data();
    }

    private String classPath(Spec spec) {
        return layout.built().resolve(spec.app()).resolve(spec.app() + "-" + VERSION + ".jar").toString();
    }

    private Path cache(Spec spec) {
        return layout.built().resolve(spec.app()).resolve(spec.name() + ".aot");
    }

    private Path jar(String app) {
        var module = "local".equals(app) ? layout.root().resolve("deploy/local") : layout.root().resolve(app);
        return module.resolve("target").resolve(app + "-" + VERSION + ".jar");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void run(List<String> command) throws IOException, InterruptedException, CannotStart {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new CannotStart(String.join(" ", command) + "\n" + output);
        }
    }

    private static String checksum(Path jar) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(jar), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
