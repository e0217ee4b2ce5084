package io.micip.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.micip.client.BearerSignIn;
import io.micip.client.FrontEnd;

/// The platform under test. `MICIP_SYSTEM_URL` names the gateway of one that runs already (`MICIP_SYSTEM_DATA` the
/// folder of its data, default `deploy/local/data`); without it one is started with nothing in it, and stopped at the
/// end.
public final class RunningPlatform implements AutoCloseable {
    /// Names a file in the shape of the Educational Entity Master, with the demonstration's districts in it, for other
    /// districts than those.
    public static final String ENTITIES = "MICIP_AGREEMENT_ENTITIES";
    /// Names a trust policy file with the witnesses to ask.
    public static final String WITNESSES = "MICIP_AUDIT_WITNESSES";

    private static final String PROVIDER = "http://127.0.0.1:9000";
    private static final String PASSWORD = "micip-demo";

    private final Path root;
    private final String gateway;
    private final Processes processes;
    private final @Nullable Upstart upstart;
    private final @Nullable Clocks clocks;
    private final Map<String, FrontEnd> frontEnds = new ConcurrentHashMap<>();

    private RunningPlatform(Path root, String gateway, Path data, @Nullable Upstart upstart,
            @Nullable Clocks clocks) {
        this.root = root;
        this.gateway = gateway;
        this.processes = new Processes(data);
        this.upstart = upstart;
        this.clocks = clocks;
    }

    /// Takes the one that is named, or starts one.
    public static RunningPlatform takeOrStart() {
        var root = checkout();
        var named = System.getenv("MICIP_SYSTEM_URL");
        if (named != null && !named.isBlank()) {
            var data = System.getenv("MICIP_SYSTEM_DATA");
            return new RunningPlatform(root, named.replaceAll("/$", ""),
                    data == null ? root.resolve("deploy/local/data") : Path.of(data), null, null);
        }
        return start(root, Map.of());
    }

    /// Starts one with settings of the environment, such as [#ENTITIES].
    public static RunningPlatform start(Map<String, String> settings) {
        return start(checkout(), settings);
    }

    private static RunningPlatform start(Path root, Map<String, String> settings) {
        var data = root.resolve("deploy/system-tests/target/system-data");
        try {
            var clocks = Clocks.in(root, data.resolveSibling("clocks"));
            var all = new HashMap<>(settings);
            all.putAll(clocks.settings());
            return new RunningPlatform(root, "http://localhost:8080", data, Upstart.begin(root, data, all), clocks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folder of the checkout.
    public Path root() {
        return root;
    }

    /// The gateway's address.
    public String gateway() {
        return gateway;
    }

    /// The platform's processes.
    public Processes processes() {
        return processes;
    }

    /// The clocks of its processes, where they can be made wrong.
    public Optional<Clocks> clocks() {
        return Optional.ofNullable(clocks).filter(Clocks::canBeWrong);
    }

    /// A front end in which this demo account is signed in.
    public FrontEnd as(String account) {
        return frontEnds.computeIfAbsent(account,
                name -> new FrontEnd(gateway, new BearerSignIn(PROVIDER), name, PASSWORD));
    }

    /// Another front end of the same account, with a token of its own.
    public FrontEnd another(String account) {
        return new FrontEnd(gateway, new BearerSignIn(PROVIDER), account, PASSWORD);
    }

    /// Whether it was started here, and may be stopped.
    public boolean isOurs() {
        return upstart != null;
    }

    /// Stops everything in order and starts it again with what it holds; only what was started here.
    public void restart() throws IOException {
        restart(Map.of());
    }

    /// The same, with more settings of the environment until the next restart.
    public void restart(Map<String, String> more) throws IOException {
        if (upstart == null) {
            throw new IllegalStateException("this platform was started by somebody else");
        }
        upstart.again(more);
    }

    /// Stops what was started here, and makes sure that nothing is left.
    @Override
    public void close() throws IOException {
        if (upstart == null) {
            return;
        }
        upstart.stop();
        var left = processes.alive();
        if (!left.isEmpty()) {
            throw new IllegalStateException("still alive after the stop: " + left);
        }
    }

    /// The folder of the checkout that this runs in.
    public static Path checkout() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("deploy/up"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("not in a checkout: no deploy/up above " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
