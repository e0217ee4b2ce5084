package io.micip.local.store;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import de.bwaldvogel.mongo.MongoServer;
import org.h2.mvstore.MVStoreException;

/// Main of the embedded store: `Store FILE HOST PORT`. Prints one line when it listens; ends cleanly on TERM. System
/// property `micip.store.cache` gives the page cache in MB (default 96: some 90,000 audit records, which then are searched three times as fast).
///
/// Exit codes: 64 wrong arguments, 74 the file cannot be opened or written, 75 the port is taken.
public final class Store {

    private static final int USAGE = 64;
    private static final int FILE_TROUBLE = 74;
    private static final int PORT_TAKEN = 75;
    private static final int DEFAULT_CACHE_MEGABYTES = 96;
    private static final long LOOK_SECONDS = 2;

    private Store() {}

    /// @param arguments data file, host, port; port 0 lets the system choose, the printed line names it
    public static void main(String[] arguments) throws java.io.IOException {
        if (arguments.length != 3) {
            System.err.println("usage: Store FILE HOST PORT");
            System.exit(USAGE);
        }
        var file = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent(), "FILE needs a folder"));
        var backend = open(file);
        var server = new MongoServer(backend);
        var keeper = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            keeper.shutdownNow();
            server.shutdownNow();
        }, "stop"));
        bind(server, arguments[1], Integer.parseInt(arguments[2]));
        keepSmall(keeper, backend);
        System.out.println("store ready at " + server.getConnectionString());
        if (Boolean.getBoolean("micip.local.train")) {
            System.exit(0);
        }
    }

    private static DurableBackend open(Path file) {
        try {
            return DurableBackend.open(file.toString(),
                    Integer.getInteger("micip.store.cache", DEFAULT_CACHE_MEGABYTES),
                    () -> Runtime.getRuntime().halt(FILE_TROUBLE));
        } catch (MVStoreException e) {
            System.err.println("The store cannot open " + file + ": " + e.getMessage());
            System.exit(FILE_TROUBLE);
            throw e;
        }
    }

    private static void bind(MongoServer server, String host, int port) {
        try {
            server.bind(new InetSocketAddress(host, port));
        } catch (RuntimeException e) {
            System.err.println("The store cannot listen on " + host + ":" + port + ": " + e.getMessage());
            System.exit(PORT_TAKEN);
        }
    }

    /// Keeps the file small: rewrites sparse parts while there is work, and shrinks the file once after it, when two
    /// looks in a row saw the same number of writes, until shrinking yields nothing.
    private static void keepSmall(ScheduledExecutorService keeper, DurableBackend backend) {
        var look = new Object() {
            long seen;
            long small;
        };
        keeper.scheduleWithFixedDelay(() -> {
            var writes = backend.writes();
            if (writes != look.seen) {
                backend.rewriteSparse();
            } else if (writes != look.small && !backend.shrink()) {
                look.small = writes;
            }
            look.seen = writes;
        }, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }
}
