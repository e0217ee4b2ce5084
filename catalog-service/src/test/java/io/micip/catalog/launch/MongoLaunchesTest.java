package io.micip.catalog.launch;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.micip.catalog.CatalogService;
import io.micip.testservers.RunningService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class MongoLaunchesTest extends LaunchesContract {
    @RegisterExtension
    static final RunningService SERVICE = RunningService.of(CatalogService.class).with("micip.catalog.sources", "");

    @Override
    Launches launches() {
        return SERVICE.bean(Launches.class);
    }

    @Test
    void forgetsALaunchOnlyOnceItsEventIsSent() {
        var launches = launches();
        var id = LaunchId.random();
        launches.keep(id, launch(id, "session"));
        var found = launches.find(id).orElseThrow();
        launches.end(found, found.launch().opened(), event(id));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            launches.forgetBefore(EXPIRY.plusSeconds(1));
            assertThat(launches.find(id)).isEmpty();
        });
    }
}
