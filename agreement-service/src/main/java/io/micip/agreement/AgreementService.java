package io.micip.agreement;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Starts agreement-service.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class AgreementService {

    /// The name this service goes by in events and tokens.
    public static final String NAME = "agreement-service";

    /// @param arguments Spring Boot's
    public static void main(String[] arguments) {
        SpringApplication.run(AgreementService.class, arguments);
    }
}
