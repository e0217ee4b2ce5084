package io.micip.benchmarks.gateway;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.micip.benchmarks.measure.MeasuredProcess;
import io.micip.benchmarks.measure.Spread;
import io.micip.client.BearerSignIn;

/// P1: CPU time per proxied request of the gateway's whole chain (token, limits, headers, tracing) beside nginx, HAProxy
/// and a bare Spring Cloud Gateway in both flavours, and what the chain would cost on WebFlux (ADR 9); all in front of one
/// nginx that answers 50 bytes. All get the same requests, access token included, run at once and are measured in turns, so
/// that a noisy machine is noisy for all.
///
/// Needs a running platform (`deploy/up`): the measured gateway is one more instance beside the platform's own.
public final class GatewayCost {
    private static final int BACKEND = 18_000;
    /// What only the reactive chain needs; a bare gateway checks, counts and traces nothing.
    private static final String CHECKS = "security|oauth2|nimbus|micrometer-(core|registry|tracing|jakarta9)"
            + "|spring-boot-micrometer|opentelemetry|actuator|health";
    private static final String PATH = "/api/v1/data-sets?district=82030";

    private final Path work;
    private final Path root;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();

    private GatewayCost(Path root) throws IOException {
        this.root = root;
        this.work = Files.createTempDirectory("micip-gateway-cost");
    }

    /// Measures and prints.
    ///
    /// @param arguments rounds (5), seconds each (6), seconds of warm-up (40)
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        var warmUp = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40;
        var cost = new GatewayCost(Path.of(System.getProperty("micip.root", ".")).toAbsolutePath());
        try (var _ = cost.backend()) {
            cost.startAll();
            cost.measure(rounds, seconds, warmUp);
        } finally {
            cost.candidates.values().forEach(candidate -> candidate.process().close());
        }
    }

    private void startAll() throws IOException, InterruptedException {
        add("nginx", 18_001, nginx(18_001, "proxy", """
                location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ""; }"""),
                Map.of());
        add("HAProxy", 18_002, haproxy(18_002), Map.of());
        add("bare gateway, WebMvc", 18_003, bare(18_003, "servlet"), Map.of());
        add("bare gateway, WebFlux", 18_004, bare(18_004, "reactive"), Map.of());
        add("same chain, WebFlux", 18_005, reactiveChain(18_005), Map.of());
        add("MICIP gateway", 18_080, ours(), Map.of("SERVER_PORT", "18080",
                "MANAGEMENT_SERVER_PORT", "18090", "MICIP_PLAN_URL", "http://127.0.0.1:" + BACKEND,
                "MICIP_GATEWAY_LIMITS_PER_USER", "1000000", "MICIP_GATEWAY_LIMITS_PER_DISTRICT", "1000000"));
        for (var candidate : candidates.values()) {
            awaitAnswer(candidate);
        }
    }

    private void measure(int rounds, int seconds, int warmUp) throws IOException, InterruptedException {
        for (var candidate : candidates.values()) {
            candidate.wrk().run(warmUp);
        }
        var micros = new HashMap<String, List<Double>>();
        for (var round = 0; round < rounds; round++) {
            for (var entry : candidates.entrySet()) {
                var before = entry.getValue().process().cpuMicros();
                var requests = entry.getValue().wrk().run(seconds);
                var used = entry.getValue().process().cpuMicros() - before;
                micros.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>()).add((double) used / requests);
            }
        }
        print(micros);
    }

    private void print(Map<String, List<Double>> micros) {
        var bare = Spread.of(micros.getOrDefault("bare gateway, WebMvc", List.of())).median();
        System.out.printf("%-24s %-28s %s%n", "P1", "CPU us/request: median (min to max)", "ratio to bare WebMvc");
        for (var name : candidates.keySet()) {
            var spread = Spread.of(micros.getOrDefault(name, List.of()));
            System.out.printf("%-24s %-28s %.2f%n", name, spread.text(0), spread.median() / bare);
        }
    }

    private static List<String> signedIn() {
        try {
            return List.of("Authorization: Bearer "
                    + new BearerSignIn("http://127.0.0.1:9000").token("planner.dearborn", "micip-demo"));
        } catch (IOException e) {
            throw new UncheckedIOException("the provider of deploy/up gives no token", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void add(String name, int port, List<String> command,
            Map<String, String> env) {
        var log = work.resolve(port + ".log");
        candidates.put(name, new Candidate(MeasuredProcess.start(command, log, env),
                new Wrk("http://127.0.0.1:" + port + PATH, GatewayCost::signedIn)));
    }

    private MeasuredProcess backend() throws IOException {
        return MeasuredProcess.start(nginx(BACKEND, "backend",
                """
                        location / { default_type application/json; return 200 '{"items":[],"sort":"-createdAt","limit":20}'; }"""),
                work.resolve("backend.log"), Map.of());
    }

    private List<String> nginx(int port, String name, String location) throws IOException {
        var folder = Files.createDirectories(work.resolve(name));
        var file = folder.resolve("nginx.conf");
        Files.writeString(file, """
                worker_processes 1; daemon off; pid %1$s/nginx.pid; error_log %1$s/error.log;
                events { worker_connections 1024; }
                http { access_log off; keepalive_requests 100000000; client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/f; uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                  upstream backend { server 127.0.0.1:%2$d; keepalive 64; keepalive_requests 100000000; }
                  server { listen 127.0.0.1:%3$d; %4$s } }
                """.formatted(folder, BACKEND, port, location));
        return List.of("nginx", "-c", file.toString(), "-e", folder.resolve("error.log").toString());
    }

    private List<String> haproxy(int port) throws IOException {
        var file = work.resolve("haproxy.cfg");
        Files.writeString(file, """
                global
                  nbthread 1
                defaults
                  mode http
                  timeout connect 2s
                  timeout client 30s
                  timeout server 30s
                  http-reuse always
                frontend all
                  bind 127.0.0.1:%d
                  default_backend back
                backend back
                  server one 127.0.0.1:%d
                """.formatted(port, BACKEND));
        return List.of("haproxy", "-db", "-f", file.toString());
    }

    private List<String> bare(int port, String flavour) {
        var command = new ArrayList<>(java());
        command.addAll(List.of("-cp", classPathWithout(CHECKS), BareGateway.class.getName(),
                "--spring.config.name=bare-gateway", "--server.port=" + port,
                "--backend=http://127.0.0.1:" + BACKEND, "--spring.main.web-application-type=" + flavour));
        if (flavour.equals("servlet")) {
            command.add("--spring.cloud.gateway.server.webflux.enabled=false");
        }
        return command;
    }

    private static String classPathWithout(String jars) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> !jar.matches(".*(" + jars + ").*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> reactiveChain(int port) {
        var command = new ArrayList<>(java());
        command.addAll(List.of("-cp", classPathWithout("gateway-server-webmvc"), ReactiveChain.class.getName(),
                "--spring.config.name=reactive-chain", "--server.port=" + port,
                "--backend=http://127.0.0.1:" + BACKEND, "--issuer=http://127.0.0.1:9000"));
        return command;
    }

    private List<String> ours() {
        var command = new ArrayList<>(java());
        command.addAll(List.of("-jar", root.resolve("gateway/target/gateway-0.1.0-SNAPSHOT.jar").toString()));
        return command;
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-Xmx256m", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");
    }

    private void awaitAnswer(Candidate candidate) throws InterruptedException, IOException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(candidate.wrk().address()));
            candidate.wrk().headers().get()
                    .forEach(header -> request.header(header.split(": ")[0], header.split(": ")[1]));
            for (var tries = 0; tries < 300 && candidate.process().isAlive(); tries++) {
                try {
                    if (http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet
                }
                java.util.concurrent.TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        throw new IOException("no answer from " + candidate.wrk().address() + "; see " + work);
    }

    /// One proxy under measurement.
    record Candidate(MeasuredProcess process, Wrk wrk) {}
}
