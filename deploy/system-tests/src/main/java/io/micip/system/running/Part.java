package io.micip.system.running;

import java.util.Arrays;
import java.util.Optional;

/// A process of the platform, as the supervisor names it.
public enum Part {
    /// The one door.
    GATEWAY("gateway", 8090),
    /// Data sets and tiles.
    PLAN("plan-service", 8091),
    /// Menus, coverage and launches.
    CATALOG("catalog-service", 8092),
    /// Agreements and Schedules A.
    AGREEMENT("agreement-service", 8093),
    /// The verifiable log.
    AUDIT("audit-service", 8094),
    /// Kafka.
    BROKER("broker", 0),
    /// The MongoDB-wire store.
    STORE("store", 0);

    private final String processName;
    private final int managementPort;

    Part(String processName, int managementPort) {
        this.processName = processName;
        this.managementPort = managementPort;
    }

    /// Its name in the supervisor's files.
    public String processName() {
        return processName;
    }

    /// Whether it is one of the five services, with health and metrics.
    public boolean isService() {
        return managementPort > 0;
    }

    /// An address of its management port.
    public String management(String path) {
        return "http://127.0.0.1:" + managementPort + path;
    }

    /// The part with this name, with or without `-service`.
    public static Optional<Part> find(String name) {
        return Arrays.stream(values())
                .filter(part -> part.processName.equals(name) || part.processName.equals(name + "-service"))
                .findFirst();
    }
}
