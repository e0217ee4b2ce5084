package io.micip.local.up;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the caller's environment has a say in. All else of it stays outside, see [Child].
///
/// @param mongo     a MongoDB of the caller's, in place of the embedded store
/// @param entities  a file of districts and buildings, in place of the demonstration's
/// @param limits    `MICIP_GATEWAY_LIMITS_*`, which the gateway gets as they are
/// @param witnesses `MICIP_AUDIT_WITNESSES`, the policy file of the witnesses that audit-service asks
record CallersSettings(Optional<String> mongo, Optional<Path> entities, Map<String, String> limits,
        Optional<Path> witnesses) {

    static final String WITNESSES = "MICIP_AUDIT_WITNESSES";

    private static final String LIMITS = "MICIP_GATEWAY_LIMITS_";

    CallersSettings {
        limits = Map.copyOf(limits);
    }

    static CallersSettings of(Map<String, String> environment) {
        return new CallersSettings(given(environment, "MICIP_MONGODB_URI"),
                given(environment, "MICIP_AGREEMENT_ENTITIES").map(file -> Path.of(file).toAbsolutePath()),
                environment.entrySet().stream()
                        .filter(setting -> setting.getKey().startsWith(LIMITS) && !setting.getValue().isBlank())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                given(environment, WITNESSES).map(file -> Path.of(file).toAbsolutePath()));
    }

    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
