package io.micip.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/// A program that others run beside the platform, a witness or a mirror: a process and a folder of its own, which no restart
/// and no kill of the platform touches.
public final class Outsider implements AutoCloseable {
    /// What the witness is called, in its signatures.
    public static final String WITNESS_NAME = "witness.micip.local/1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long STOP_SECONDS = 20;
    private static final int OK = 200;

    private final Path folder;
    private final Path said;
    private final int port;
    private final Process process;
    private final HttpClient http = HttpClient.newHttpClient();

    private Outsider(Path folder, List<String> command, int port, String gateway) {
        this.folder = folder;
        this.said = folder.resolve("said");
        this.port = port;
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MICIP_DATA", folder.toString());
        builder.environment().put("MICIP_PUBLIC_URL", gateway);
        builder.environment().put("MICIP_WITNESS_NAME", WITNESS_NAME);
        builder.environment().put("MICIP_WITNESS_PORT", Integer.toString(port));
        try {
            Files.createDirectories(folder);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-outsider"));
    }

    /// `deploy/witness`, watching the logs of the platform at an address, which need not be up yet.
    ///
    /// @param root of the checkout, in which the platform is built
    /// @param folder for what it keeps
    public static Outsider witness(Path root, Path folder, String gateway) {
        var witness = new Outsider(folder, List.of(root.resolve("deploy/witness").toString()), freePort(), gateway);
        witness.await("witness ready");
        return witness;
    }

    /// A mirror of the hashes of the platform's logs.
    ///
    /// @param policy trust policy that names the logs
    public static Outsider mirror(Path root, Path folder, String gateway, String policy) throws IOException {
        Files.createDirectories(folder);
        var trusted = Files.writeString(folder.resolve("policy"), policy);
        int port = freePort();
        var mirror = new Outsider(folder, List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-Dlogback.configurationFile=logback-command.xml", "-jar",
                root.resolve("audit-service/target/audit-service-0.1.0-SNAPSHOT.jar").toString(), "mirror",
                "--at=" + gateway, "--policy=" + trusted, "--dir=" + folder.resolve("mirror"),
                "--listen=127.0.0.1:" + port, "--every=1"), port, gateway);
        mirror.await("mirror ready");
        return mirror;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(String word) {
        Awaitility.await(word).atMost(PATIENCE).until(() -> !process.isAlive() || words().contains(word));
        if (!process.isAlive()) {
            throw new IllegalStateException("ended at once: " + words());
        }
    }

    /// All that it has printed.
    public String words() {
        try {
            return Files.readString(said, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it still runs: a mirror ends when anything is wrong with a log.
    public boolean isAlive() {
        return process.isAlive();
    }

    /// The policy file that makes the platform ask the witness.
    public String policy() {
        return folder.resolve("witness/platform.tlog-policy").toString();
    }

    /// The newest checkpoint of a log that the witness has cosigned; empty if none.
    public Optional<String> cosigned(String origin) throws IOException, InterruptedException {
        var answer = get("/" + sha256(origin) + "/checkpoint");
        return answer.statusCode() == OK
                ? Optional.of(new String(answer.body(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /// What the witness has refused although the log's key had signed it, and what kept it from cosigning.
    public List<String> complaints() {
        var complaints = new ArrayList<>(words().lines()
                .filter(line -> line.startsWith("REFUSED") || line.startsWith("NOT COSIGNED")).toList());
        if (Files.exists(folder.resolve("witness/forks"))) {
            complaints.add("the witness keeps proof of a fork");
        }
        if (!isAlive()) {
            complaints.add("the witness has ended");
        }
        return complaints;
    }

    /// What it answers.
    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + path);
        return http.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
