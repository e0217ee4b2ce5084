package io.micip.agreement.district;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import io.micip.agreement.district.EntityMaster.Import;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.problem.Refused;

/// Imports the state's file before the service takes requests. A file that cannot be read stops a service that has no
/// districts yet; one that has them goes on with the last good list and says so.
@Component
@Order(ImportAtStart.ORDER)
class ImportAtStart implements ApplicationRunner {

    /// Before whatever needs the districts.
    static final int ORDER = 0;

    private static final Logger LOG = LoggerFactory.getLogger(ImportAtStart.class);
    private static final String CLASSPATH = "classpath:";
    private static final Actor ACTOR = Actor.service("agreement-service");

    private final DistrictImporting importing;
    private final Districts districts;
    private final @Nullable String entities;

    ImportAtStart(DistrictImporting importing, Districts districts, ImportSettings settings) {
        this.importing = importing;
        this.districts = districts;
        this.entities = settings.entities();
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (entities == null || entities.isBlank()) {
            LOG.info("no entity file set (micip.agreement.entities): districts stay as last imported");
            return;
        }
        try {
            importing.read(content(entities), ACTOR).ifPresentOrElse(ImportAtStart::tell,
                    () -> LOG.info("entity file unchanged since its last import"));
        } catch (Refused e) {
            LOG.info("another instance imported at the same time ({})", e.refusal().type().code());
        } catch (IOException | IllegalArgumentException e) {
            if (districts.master().isEmpty()) {
                throw new IllegalArgumentException("micip.agreement.entities cannot be imported: " + e.getMessage(), e);
            }
            LOG.error("entity file not imported, the last good list stays in force: {}", e.getMessage());
        }
    }

    private static byte[] content(String entities) throws IOException {
        return entities.startsWith(CLASSPATH)
                ? new ClassPathResource(entities.substring(CLASSPATH.length())).getContentAsByteArray()
                : Files.readAllBytes(Path.of(entities));
    }

    private static void tell(Import made) {
        LOG.info("districts imported: {} in all, {} added, {} changed, {} closed", made.count(), made.added(),
                made.changed(),
                made.closed());
    }
}
