package io.micip.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import io.micip.system.running.Outsider;
import io.micip.system.running.Part;
import io.micip.system.running.RunningPlatform;

/// Main of `deploy/system-tests/faults`: exit code 0 when nothing was lost, doubled or reordered, 1 otherwise, 2 for a
/// wrong call.
public final class FaultsMain {
    private static final int WRONG_CALL = 2;
    private static final String USAGE = """
            usage: deploy/system-tests/faults --kills=N [--of=service,...] [--seed=S] [--districts=D] [--minutes=M]
                                                [--at-once] [--witness]
              --kills  how often each process is killed
              --of     gateway, plan, catalog, agreement, audit, broker, store; default all
              --seed   decides the order and the moments; default 1
              --districts  so many districts sign, change Schedule A and revoke; default the people of one
              --at-once  kills each process whatever becomes of the others meanwhile; default one after the other
              --minutes  kills nothing more after that time, and judges; default 1440
              --witness  deploy/witness runs beside it, and has to see every log continued to its end
            MICIP_SYSTEM_URL names a platform that runs already (MICIP_SYSTEM_DATA its data folder).
            """;

    private static final String TARGET = "deploy/system-tests/target";
    private static final String GATEWAY = "http://localhost:8080";
    private static final String DEMONSTRATION = "agreement-service/src/main/resources/demo/entities.csv";

    private FaultsMain() {}

    /// @param arguments as in the usage
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        Wish wish;
        int districts;
        try {
            districts = Integer.parseInt(value(arguments, "--districts", "0"));
            wish = Wish.of(arguments);
        } catch (IllegalArgumentException e) {
            System.err.print(USAGE);
            return WRONG_CALL;
        }
        if (!arguments.contains("--witness")) {
            return run(wish, districts, Optional.empty());
        }
        var root = RunningPlatform.checkout();
        var folder = Files.createTempDirectory(Files.createDirectories(root.resolve(TARGET)), "witness-");
        try (var witness = Outsider.witness(root, folder, GATEWAY)) {
            return run(wish, districts, Optional.of(witness));
        }
    }

    private static int run(Wish wish, int districts, Optional<Outsider> witness)
            throws IOException, InterruptedException {
        var settings = new TreeMap<String, String>();
        witness.ifPresent(one -> settings.put(RunningPlatform.WITNESSES, one.policy()));
        return districts == 0 ? inOne(wish, settings, witness) : inMany(districts, wish, settings, witness);
    }

    private static int inOne(Wish wish, Map<String, String> settings, Optional<Outsider> witness)
            throws IOException, InterruptedException {
        try (var platform = settings.isEmpty() ? RunningPlatform.takeOrStart() : RunningPlatform.start(settings)) {
            return tell(wish.on(new FaultRun(platform, wish.seed()), witness));
        }
    }

    private static int inMany(int number, Wish wish, SortedMap<String, String> settings, Optional<Outsider> witness)
            throws IOException, InterruptedException {
        var root = RunningPlatform.checkout();
        var districts = ManyDistricts.of(Files.readAllLines(root.resolve(DEMONSTRATION)), number);
        settings.put(RunningPlatform.ENTITIES, districts.write(root.resolve(TARGET + "/entities.csv")).toAbsolutePath()
                .toString());
        try (var platform = RunningPlatform.start(settings)) {
            return tell(wish.on(new FaultRun(platform, wish.seed(), districts.codes()), witness));
        }
    }

    private static int tell(FaultReport report) {
        System.out.println(report.text());
        return report.isClean() ? 0 : 1;
    }

    private static String value(List<String> arguments, String name, String otherwise) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(name + "="))
                .map(argument -> argument.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    private static List<Part> parts(String names) {
        return Arrays.stream(names.split(","))
                .map(name -> Part.find(name).orElseThrow(() -> new IllegalArgumentException(name)))
                .toList();
    }

    /// What is to be killed, how often, in which order, and for how long.
    private record Wish(List<Part> parts, int kills, boolean atOnce, long seed, Duration atMost) {
        static Wish of(List<String> arguments) {
            return new Wish(
                    FaultsMain.parts(value(arguments, "--of", "gateway,plan,catalog,agreement,audit,broker,store")),
                    Integer.parseInt(value(arguments, "--kills", "")), arguments.contains("--at-once"),
                    Long.parseLong(value(arguments, "--seed", "1")),
                    Duration.ofMinutes(Long.parseLong(value(arguments, "--minutes", "1440"))));
        }

        FaultReport on(FaultRun run, Optional<Outsider> witness) throws IOException, InterruptedException {
            witness.ifPresent(run::beside);
            var bounded = run.atMost(atMost);
            return atOnce ? bounded.killAtOnce(parts, kills) : bounded.kill(parts, kills);
        }
    }
}
