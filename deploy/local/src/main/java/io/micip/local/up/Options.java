package io.micip.local.up;

import java.util.Arrays;
import java.util.Set;

/// What the caller of `deploy/up` asked for.
///
/// @param fresh   begin with nothing: all data of earlier runs are removed
/// @param seed    put demo data in
/// @param prepare only make the start-up caches, then end
/// @param alone   start broker, store and provider without the services, for working on a service
record Options(boolean fresh, boolean seed, boolean prepare, boolean alone) {

    private static final Set<String> KNOWN = Set.of("--fresh", "--no-seed", "--prepare", "--foundation");

    static Options of(String[] arguments) throws CannotStart {
        var given = Set.copyOf(Arrays.asList(arguments));
        for (var argument : given) {
            if (!KNOWN.contains(argument)) {
                throw new CannotStart(
                        argument + " is not known (expected: --fresh, --no-seed, --prepare, --foundation)");
            }
        }
        return new Options(given.contains("--fresh"), !given.contains("--no-seed"), given.contains("--prepare"),
                given.contains("--foundation"));
    }
}
