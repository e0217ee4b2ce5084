package io.micip.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import io.micip.system.running.Part;
import io.micip.system.running.RunningPlatform;

/// Main of `deploy/system-tests/faults`: exit code 0 when nothing was lost, doubled or reordered, 1 otherwise, 2 for a
/// wrong call.
public final class FaultsMain {
    private static final int WRONG_CALL = 2;
    private static final String USAGE = """
            usage: deploy/system-tests/faults --kills=N [--of=service,...] [--seed=S] [--districts=D]
              --kills  how often each process is killed
              --of     gateway, plan, catalog, agreement, audit, broker, store; default all
              --seed   decides the order and the moments; default 1
              --districts  so many districts sign, change Schedule A and revoke; default the people of one
            MICIP_SYSTEM_URL names a platform that runs already (MICIP_SYSTEM_DATA its data folder).
            """;

    private static final String DEMONSTRATION = "agreement-service/src/main/resources/demo/entities.csv";

    private FaultsMain() {}

    /// @param arguments as in the usage
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws IOException, InterruptedException {
        int kills;
        long seed;
        int districts;
        List<Part> parts;
        try {
            kills = Integer.parseInt(value(arguments, "--kills", ""));
            seed = Long.parseLong(value(arguments, "--seed", "1"));
            districts = Integer.parseInt(value(arguments, "--districts", "0"));
            parts = parts(value(arguments, "--of", "gateway,plan,catalog,agreement,audit,broker,store"));
        } catch (IllegalArgumentException e) {
            System.err.print(USAGE);
            return WRONG_CALL;
        }
        return districts == 0 ? inOne(parts, kills, seed) : inMany(districts, parts, kills, seed);
    }

    private static int inOne(List<Part> parts, int kills, long seed) throws IOException, InterruptedException {
        try (var platform = RunningPlatform.takeOrStart()) {
            return tell(new FaultRun(platform, seed).kill(parts, kills));
        }
    }

    private static int inMany(int number, List<Part> parts, int kills, long seed)
            throws IOException, InterruptedException {
        var root = RunningPlatform.checkout();
        var districts = ManyDistricts.of(Files.readAllLines(root.resolve(DEMONSTRATION)), number);
        var entities = districts.write(root.resolve("deploy/system-tests/target/entities.csv"));
        try (var platform = RunningPlatform.start(entities)) {
            return tell(new FaultRun(platform, seed, districts.codes()).kill(parts, kills));
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
}
