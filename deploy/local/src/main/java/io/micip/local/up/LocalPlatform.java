package io.micip.local.up;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import io.micip.local.provider.DemoAccount;

/// One run of `deploy/up`, from the first look at the machine to the stop of the last process.
public final class LocalPlatform {

    private static final int FAILED = 1;
    private static final int TRAINED_AT_ONCE = 2;
    private static final List<String> APPS = List.of("local", "agreement-service", "catalog-service", "audit-service",
            "plan-service", "gateway");

    private final Options options;
    private final Layout layout;
    private final Progress progress;
    private final Built built;
    private final Supervisor supervisor;

    private LocalPlatform(Options options, Layout layout, Progress progress) {
        this.options = options;
        this.layout = layout;
        this.progress = progress;
        this.built = new Built(layout);
        this.supervisor = new Supervisor(layout, built, progress);
    }

    /// Runs until it is told to stop (INT, TERM).
    ///
    /// @param arguments of the caller
    /// @param out       for progress
    /// @param err       for what went wrong
    /// @return the exit code: 0, or 1 when the platform could not be started
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            var layout = Layout.fromSystemProperties();
            new LocalPlatform(Options.of(arguments), layout, new Progress(out)).run();
            return 0;
        } catch (CannotStart e) {
            return failed(err, Objects.requireNonNull(e.getMessage()));
        } catch (IOException e) { // an IOException's message alone is often no more than a file's name
            return failed(err, e + "\nCure: look whether there is space and leave to write (MICIP_DATA names another"
                    + " folder), then start again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static int failed(PrintStream err, String why) {
        err.println("\nThe platform was not started.\n" + why);
        return FAILED;
    }

    private void run() throws IOException, InterruptedException, CannotStart {
        var preflight = new Preflight(layout);
        preflight.java();
        preflight.folder();
        preflight.disk();
        try (var channel = FileChannel.open(layout.data().resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE); var lock = channel.tryLock()) {
            onlyOne(lock);
            preflight.endLeftOvers().forEach(name -> progress.line("ended " + name + ", left by an earlier run"));
            if (options.fresh()) {
                layout.forget();
                progress.line("began with nothing");
            }
            layout.make();
            var given = CallersSettings.of(System.getenv());
            var platform = new Platform(layout, Secrets.in(layout.data().resolve("provider")), given);
            preflight.ports(platform.listeners());
            if (given.mongo().isPresent()) {
                OwnMongo.requireAnswer(given.mongo().get());
            }
            extract();
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
            try {
                start(platform);
            } catch (CannotStart | IOException | RuntimeException e) {
                if (!supervisor.isStopping()) {
                    supervisor.stop();
                    throw e;
                }
            }
            supervisor.join();
        }
    }

    private void start(Platform platform) throws IOException, InterruptedException, CannotStart {
        train(platform.foundation().stream().map(this::apart).toList());
        supervisor.start(platform.foundation());
        if (options.alone()) {
            supervisor.watch();
            progress.line("broker, store and provider run; start the services yourself");
            return;
        }
        train(platform.services());
        if (options.prepare()) {
            supervisor.stop();
            return;
        }
        supervisor.start(platform.services());
        supervisor.watch();
        if (options.seed()) {
            new Seed(layout, progress, supervisor).plant();
        }
        report();
        new Attesting(platform.attest(), supervisor, progress, Clock.systemUTC()).begin();
    }

    private void onlyOne(@Nullable FileLock lock) throws CannotStart {
        if (lock == null) {
            throw new CannotStart("Another deploy/up runs on " + layout.data()
                    + ". Cure: stop it, or set MICIP_DATA to another folder.");
        }
    }

    private void extract() throws IOException, InterruptedException, CannotStart {
        for (var app : options.alone() ? List.of("local") : APPS) {
            if (built.extract(app)) {
                progress.line("extracted " + app);
            }
        }
    }

    /// Start-up caches that are missing, two at a time.
    private void train(List<Spec> specs) throws InterruptedException {
        var missing = specs.stream().filter(spec -> !built.hasCache(spec)).toList();
        try (var workers = Executors.newFixedThreadPool(TRAINED_AT_ONCE)) {
            var running = new ArrayList<Future<?>>();
            missing.forEach(spec -> running.add(workers.submit(() -> {
                built.train(spec, layout.data().resolve("run/training"));
                progress.line(built.hasCache(spec)
                        ? "start-up cache made for " + spec.name()
                        : "no start-up cache for " + spec.name() + " (it starts slower)");
                return null;
            })));
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            progress.line("start-up caches are incomplete: " + e.getCause());
        }
    }

    /// The same process over a folder of its own, for training before the real one runs.
    private Spec apart(Spec spec) {
        var apart = layout.data().resolve("run/training").toString();
        var flags = spec.flags().stream()
                .map(flag -> flag.startsWith("-Dmicip.broker.data=")
                        ? "-Dmicip.broker.data=" + apart + "/broker"
                        : flag)
                .toList();
        var arguments = spec.arguments().stream()
                .map(argument -> argument.endsWith(".mv") ? apart + "/store.mv" : argument).toList();
        return new Spec(spec.name(), spec.app(), spec.main(), flags, arguments, spec.env(), spec.ready());
    }

    private void report() throws IOException {
        var pids = new ArrayList<>(supervisor.pids());
        pids.add(ProcessHandle.current().pid());
        progress.line(String.format(java.util.Locale.US, "ready in %.1f s, using %d MB in %d processes",
                progress.seconds(), Memory.megabytes(pids), pids.size()));
        progress.plain("""

                Portal          %s
                Provider        %s
                MI School Data  %s (stand-in, invented figures)
                Data Hub        %s (stand-in, invented figures)
                Front end       %s (in miniature, of another origin)
                Health          http://127.0.0.1:8090/actuator/health (services: 8091 to 8094)
                Data, logs      %s

                Demo accounts, password %s:""".formatted(Platform.GATEWAY, Platform.PROVIDER, Platform.SCHOOL_DATA,
                Platform.DATA_HUB, Platform.FRONT_END, layout.data(), DemoAccount.PASSWORD));
        DemoAccount.all().forEach(
                account -> progress.plain(String.format("  %-18s %s", account.userName(), account.who())));
        progress.plain("\nCtrl-C stops everything.");
        Files.writeString(layout.data().resolve("run/ready"), "");
    }
}
