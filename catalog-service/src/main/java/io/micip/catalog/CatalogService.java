package io.micip.catalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts catalog-service.
@SpringBootApplication
public class CatalogService {

    /// @param arguments settings, as `--server.port=8082`
    public static void main(String... arguments) {
        SpringApplication.run(CatalogService.class, arguments);
    }
}
