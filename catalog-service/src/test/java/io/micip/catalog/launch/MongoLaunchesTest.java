package io.micip.catalog.launch;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.micip.catalog.CatalogService;
import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.TestService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith({MongoServer.class, KafkaServer.class})
class MongoLaunchesTest extends LaunchesContract {
    @SuppressWarnings("NullAway.Init")
    private static TestService.Running service;

    @BeforeAll
    static void start() {
        service = TestService.of(CatalogService.class).with("micip.catalog.sources", "").start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Override
    Launches launches() {
        return service.context().getBean(Launches.class);
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
