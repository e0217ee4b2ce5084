package io.micip.local.up;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// One process of the platform.
///
/// @param name      as shown; also of its log file
/// @param app       module whose extracted jar it runs
/// @param main      main class
/// @param flags     of the JVM
/// @param arguments of main
/// @param env       added to the environment
/// @param ready     how it shows that it is
record Spec(String name, String app, String main, List<String> flags, List<String> arguments, Map<String, String> env,
        Ready ready) {

    Spec {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
        env = Map.copyOf(env);
    }

    /// How a process shows that it is ready.
    sealed interface Ready {}

    /// By a line in its log that begins so.
    record Line(String beginning) implements Ready {}

    /// By a 200 at this address.
    record Health(URI address) implements Ready {}
}
