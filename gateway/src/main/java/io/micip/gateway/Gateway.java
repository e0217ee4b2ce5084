package io.micip.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts the gateway.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gateway {
    /// @param args as of [SpringApplication]
    public static void main(String[] args) {
        SpringApplication.run(Gateway.class, args);
    }
}
