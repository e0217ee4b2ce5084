package io.micip.plan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;

/// Starts plan-service.
@SpringBootApplication
@EnableFeignClients
public class PlanService {
    /// Runs until told to stop.
    ///
    /// @param args Spring Boot's own options
    public static void main(String[] args) {
        SpringApplication.run(PlanService.class, args);
    }
}
