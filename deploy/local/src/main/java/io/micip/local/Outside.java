package io.micip.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

import io.micip.local.provider.Provider;
import io.micip.local.sources.StandIns;

/// Main of what lies outside the platform: the demo provider and the stand-ins of both sources, in one process.
/// Prints one line when all three listen.
public final class Outside {

    private Outside() {}

    /// @param arguments passed on to Spring Boot
    /// @throws IOException when a stand-in's address is taken
    public static void main(String[] arguments) throws IOException {
        var standIns = StandIns.start(Path.of(setting("MICIP_AGREEMENT_ENTITIES", "entities.csv")),
                URI.create(setting("MICIP_SOURCE_MI_SCHOOL_DATA", "http://127.0.0.2:9101")),
                URI.create(setting("MICIP_SOURCE_DATA_HUB", "http://127.0.0.2:9102")));
        Runtime.getRuntime().addShutdownHook(new Thread(standIns::close, "stop"));
        var provider = new SpringApplication(Provider.class);
        provider.setWebApplicationType(WebApplicationType.SERVLET);
        provider.setDefaultProperties(Map.of("server.address", "127.0.0.1", "server.port", "9000",
                "server.servlet.session.timeout", "12h", "server.servlet.session.cookie.name", "PROVIDER_SESSION",
                "server.servlet.session.cookie.same-site", "lax", "spring.main.banner-mode", "off",
                "server.shutdown", "immediate", "server.error.include-message", "never"));
        try {
            provider.run(arguments);
        } catch (RuntimeException e) {
            standIns.close();
            throw e;
        }
        System.out.println("provider ready at " + setting("MICIP_ISSUER", "http://127.0.0.1:9000"));
        if (Boolean.getBoolean("micip.local.train")) {
            System.exit(0);
        }
    }

    private static String setting(String name, String standard) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? standard : value;
    }
}
