package io.micip.local.up;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The processes of the platform and everything each is told: ports, neighbours, secrets, memory.
final class Platform {

    static final String GATEWAY = "http://localhost:8080";
    static final String PROVIDER = "http://127.0.0.1:9000";
    static final String SCHOOL_DATA = "http://127.0.0.2:9101";
    static final String DATA_HUB = "http://127.0.0.2:9102";
    static final String FRONT_END = "http://127.0.0.1:8999";

    private static final String BROKER = "127.0.0.1:9092";
    private static final int STORE_PORT = 27017;
    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k",
            "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final Layout layout;
    private final Secrets secrets;
    private final CallersSettings given;

    /// @param given by the caller
    Platform(Layout layout, Secrets secrets, CallersSettings given) {
        this.layout = layout;
        this.secrets = secrets;
        this.given = given;
    }

    /// What the platform stands on, in starting order; independent of each other.
    List<Spec> foundation() {
        var specs = new ArrayList<Spec>();
        if (given.mongo().isEmpty()) {
            specs.add(new Spec("store", "local", "io.micip.local.store.Store",
                    // a query reads every document of a collection, so this one is worth compiling in full
                    flags(256, "-XX:TieredStopAtLevel=4"),
                    List.of(layout.data().resolve("store/store.mv").toString(), "127.0.0.1",
                            Integer.toString(STORE_PORT)),
                    Map.of(), new Spec.Line("store ready")));
        }
        specs.add(new Spec("broker", "local", "io.micip.local.broker.Broker",
                flags(160, "-Dmicip.broker.data=" + layout.data().resolve("broker")), List.of(), Map.of(),
                new Spec.Line("broker ready")));
        specs.add(new Spec("provider", "local", "io.micip.local.Outside",
                flags(96, "-Dmicip.provider.data=" + layout.data().resolve("provider")), List.of(), shared(),
                new Spec.Line("provider ready")));
        return specs;
    }

    /// The four services, then the gateway.
    List<Spec> services() {
        return List.of(
                service("agreement-service", "io.micip.agreement.AgreementService", 8083, 256,
                        Map.of("MICIP_AGREEMENT_ENTITIES", entities(), "MICIP_AGREEMENT_KEYS",
                                layout.data().resolve("agreement-keys").toString())),
                service("catalog-service", "io.micip.catalog.CatalogService", 8082, 112,
                        Map.of("MICIP_CATALOG_DEMO_ORIGINS", SCHOOL_DATA + "," + DATA_HUB,
                                "MICIP_CATALOG_FRONT_ENDS", FRONT_END, "MICIP_CATALOG_MENU_EVERY", "2s")),
                service("audit-service", "io.micip.audit.AuditService", 8084, 224, audit()),
                service("plan-service", "io.micip.plan.PlanService", 8081, 96, Map.of()),
                service("gateway", "io.micip.gateway.Gateway", 8080, 128, gateway()));
    }

    /// The command of `deploy/attest`, for this installation.
    Spec attest() {
        return new Spec("attest", "audit-service", "io.micip.audit.AuditService",
                flags(96, "-Dlogback.configurationFile=logback-command.xml"),
                List.of("attest", "--log-dir", auditDirectory(), "--logs", GATEWAY), shared(), new Spec.Line("signed"));
    }

    private String auditDirectory() {
        return layout.data().resolve("audit").toString();
    }

    /// In which order they stop: who is asked first, last of all who remembers. Those of one group stop together.
    static List<List<String>> stopping() {
        return List.of(List.of("attest"), List.of("gateway"),
                List.of("plan-service", "catalog-service", "agreement-service", "audit-service"), List.of("provider"),
                List.of("broker"), List.of("store"));
    }

    /// Addresses that must be free, with what will listen there.
    Map<String, String> listeners() {
        var all = new TreeMap<String, String>(Map.of("127.0.0.1:9092", "broker", "127.0.0.1:9093",
                "broker's controller", "127.0.0.1:9000", "provider", "127.0.0.2:9101", "stand-in of MI School Data",
                "127.0.0.2:9102", "stand-in of the Data Hub", "127.0.0.1:8999", "front end in miniature"));
        if (given.mongo().isEmpty()) {
            all.put("127.0.0.1:" + STORE_PORT, "store");
        }
        for (var service : services()) {
            all.put("127.0.0.1:" + service.env().get("SERVER_PORT"), service.name());
            all.put("127.0.0.1:" + service.env().get("MANAGEMENT_SERVER_PORT"), service.name() + " (management)");
        }
        return all;
    }

    private String entities() {
        return given.entities().orElseGet(layout::entities).toString();
    }

    private Map<String, String> audit() {
        var env = new TreeMap<>(Map.of("MICIP_AUDIT_LOG_DIR", auditDirectory(),
                "MICIP_AUDIT_ANCHORS", layout.data().resolve("anchors").toString()));
        given.witnesses().ifPresent(policy -> env.put(CallersSettings.WITNESSES, policy.toString()));
        return env;
    }

    private Map<String, String> gateway() {
        var env = new TreeMap<>(given.limits());
        env.putAll(Map.of("MICIP_GATEWAY_CLIENT_SECRET", secrets.of("gateway"), "MICIP_CLIENT_SECRET",
                secrets.of("gateway-service"), "MICIP_GATEWAY_FRAME_SOURCES", SCHOOL_DATA + "," + DATA_HUB,
                "MICIP_GATEWAY_SECURE_COOKIE", "false", "MICIP_GATEWAY_FRONT_ENDS", FRONT_END));
        return env;
    }

    private Spec service(String name, String main, int port, int megabytes, Map<String, String> more) {
        var env = new TreeMap<>(shared());
        var management = port + 10;
        env.put("SERVER_PORT", Integer.toString(port));
        env.put("SERVER_ADDRESS", "127.0.0.1");
        env.put("MANAGEMENT_SERVER_PORT", Integer.toString(management));
        if (!"gateway".equals(name)) {
            env.put("MICIP_CLIENT_SECRET", secrets.of(name));
        }
        env.putAll(more);
        return new Spec(name, name, main, flags(megabytes), List.of(), env, new Spec.Health(
                URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness")));
    }

    /// What every service is told.
    private Map<String, String> shared() {
        return Map.of("MICIP_MONGODB_URI", given.mongo().orElse("mongodb://127.0.0.1:" + STORE_PORT), "MICIP_KAFKA",
                BROKER,
                "MICIP_ISSUER", PROVIDER, "MICIP_PLAN_URL", "http://127.0.0.1:8081", "MICIP_CATALOG_URL",
                "http://127.0.0.1:8082", "MICIP_AGREEMENT_URL", "http://127.0.0.1:8083", "MICIP_AUDIT_URL",
                "http://127.0.0.1:8084", "MICIP_SOURCE_MI_SCHOOL_DATA", SCHOOL_DATA, "MICIP_SOURCE_DATA_HUB", DATA_HUB,
                "MICIP_AGREEMENT_ENTITIES", entities());
    }

    private static List<String> flags(int megabytes, String... more) {
        var flags = new ArrayList<>(SMALL);
        flags.add("-Xmx" + megabytes + "m");
        flags.addAll(List.of(more));
        return flags;
    }
}
