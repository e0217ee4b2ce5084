package io.micip.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

import io.micip.local.frontend.ExampleFrontEnd;
import io.micip.local.frontend.ExampleFrontEnd.Neighbours;
import io.micip.local.provider.Provider;
import io.micip.local.sources.StandIns;

/// Main of what lies outside the platform: the demo provider, the stand-ins of both sources and a front end in miniature,
/// in one process. Prints one line when all listen.
public final class Outside {
    private static final String GATEWAY = "http://localhost:8080";
    private static final String PROVIDER = "http://127.0.0.1:9000";
    private static final String FRONT_END = "http://127.0.0.1:8999";

    private Outside() {}

    /// @param arguments passed on to Spring Boot
    /// @throws IOException when a stand-in's address is taken
    public static void main(String[] arguments) throws IOException {
        var schoolData = setting("MICIP_SOURCE_MI_SCHOOL_DATA", "http://127.0.0.2:9101");
        var dataHub = setting("MICIP_SOURCE_DATA_HUB", "http://127.0.0.2:9102");
        var standIns = StandIns.start(Path.of(setting("MICIP_AGREEMENT_ENTITIES", "entities.csv")),
                URI.create(schoolData), URI.create(dataHub));
        var frontEnd = ExampleFrontEnd.start(URI.create(FRONT_END),
                new Neighbours(GATEWAY, setting("MICIP_ISSUER", PROVIDER), schoolData, dataHub));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(standIns, frontEnd), "stop"));
        var provider = new SpringApplication(Provider.class);
        provider.setWebApplicationType(WebApplicationType.SERVLET);
        provider.setDefaultProperties(Map.of("server.address", "127.0.0.1", "server.port", "9000",
                "server.servlet.session.timeout", "12h", "server.servlet.session.cookie.name", "PROVIDER_SESSION",
                "server.servlet.session.cookie.same-site", "lax", "spring.main.banner-mode", "off",
                "server.shutdown", "immediate", "server.error.include-message", "never"));
        try {
            provider.run(arguments);
        } catch (RuntimeException e) {
            stop(standIns, frontEnd);
            throw e;
        }
        System.out.println("provider ready at " + setting("MICIP_ISSUER", PROVIDER));
        if (Boolean.getBoolean("micip.local.train")) {
            System.exit(0);
        }
    }

    private static void stop(StandIns standIns, ExampleFrontEnd frontEnd) {
        standIns.close();
        frontEnd.close();
    }

    private static String setting(String name, String standard) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? standard : value;
    }
}
