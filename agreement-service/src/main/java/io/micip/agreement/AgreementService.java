package io.micip.agreement;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

import io.micip.agreement.evidence.VerifyCommand;

/// Starts agreement-service, or, with `verify` as the first word, checks files of an agreement and ends.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class AgreementService {

    /// The name this service goes by in events and tokens.
    public static final String NAME = "agreement-service";

    /// Runs until told to stop.
    ///
    /// @param arguments `verify ...`, or Spring Boot's own options
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(VerifyCommand.NAME)) {
            System.exit(new VerifyCommand(System.out).run(List.of(arguments)));
        }
        SpringApplication.run(AgreementService.class, arguments);
    }
}
