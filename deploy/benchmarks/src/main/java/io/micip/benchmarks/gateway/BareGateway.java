package io.micip.benchmarks.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/// The yardstick: a Spring Cloud Gateway with one route and nothing else. `spring.main.web-application-type` chooses the
/// flavour: `servlet` (Tomcat) or `reactive` (Netty).
@SpringBootConfiguration
@EnableAutoConfiguration(excludeName = "org.springframework.cloud.gateway.config.GatewayClassPathWarningAutoConfiguration")
public class BareGateway {
    /// Runs until told to stop.
    ///
    /// @param args `--server.port`, `--backend=<address>` and the flavour
    public static void main(String[] args) {
        SpringApplication.run(BareGateway.class, args);
    }
}
