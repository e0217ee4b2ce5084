package io.micip.chassis;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

import io.micip.chassis.feign.Neighbours;
import io.micip.chassis.http.HttpSettings;
import io.micip.chassis.identity.IdentitySettings;
import io.micip.chassis.kafka.KafkaSettings;
import io.micip.chassis.mongo.MongoSettings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChassisDefaultsTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(org.springframework.boot.autoconfigure.AutoConfigurations
                    .of(ConfigurationPropertiesAutoConfiguration.class))
            .withUserConfiguration(Settings.class)
            .withInitializer(context -> new ChassisDefaults().postProcessEnvironment(context.getEnvironment(),
                    new SpringApplication()))
            .withPropertyValues("spring.application.name=sample-service", "micip.mongodb.database=micip_sample");

    @Test
    void needNothingButTheNameAndTheDatabase() {
        service.run(context -> {
            assertThat(context.getBean(MongoSettings.class))
                    .isEqualTo(new MongoSettings("mongodb://127.0.0.1:27017", "micip_sample"));
            assertThat(context.getBean(KafkaSettings.class))
                    .isEqualTo(new KafkaSettings("127.0.0.1:9092", "micip.events"));
            assertThat(context.getBean(IdentitySettings.class))
                    .isEqualTo(new IdentitySettings(URI.create("http://127.0.0.1:9000"), "micip-api",
                            Duration.ofSeconds(2), Duration.ofSeconds(10), "sample-service", ""));
            assertThat(context.getBean(HttpSettings.class).largestBody()).isEqualTo(DataSize.ofKilobytes(256));
            assertThat(context.getBean(Neighbours.class).neighbours()).containsOnlyKeys("plan", "catalog", "agreement",
                    "gateway",
                    "audit");
        });
    }

    @Test
    void giveWayToTheEnvironment() {
        service.withInitializer(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment",
                        Map.of("MICIP_MONGODB_URI", "mongodb://db:1", "MICIP_KAFKA", "broker:1", "MICIP_ISSUER",
                                "https://login.example", "MICIP_CLIENT_SECRET", "s", "MICIP_PLAN_URL",
                                "http://plan:1"))))
                .run(context -> {
                    assertThat(context.getBean(MongoSettings.class).uri()).isEqualTo("mongodb://db:1");
                    assertThat(context.getBean(KafkaSettings.class).bootstrapServers()).isEqualTo("broker:1");
                    assertThat(context.getBean(IdentitySettings.class).issuer()).hasToString("https://login.example");
                    assertThat(context.getBean(IdentitySettings.class).clientSecret()).isEqualTo("s");
                    assertThat(context.getBean(Neighbours.class).neighbours().get("plan").url())
                            .hasToString("http://plan:1");
                });
    }

    @Test
    void stopTheStartForAnUnknownOrBadSetting() {
        assertThatThrownBy(() -> service.withPropertyValues("micip.kafka.topics=x").run(context -> context.getBean(
                KafkaSettings.class))).rootCause().hasMessageContaining("micip.kafka.topics");
        assertThatThrownBy(() -> service.withPropertyValues("micip.identity.clock-skew=6s").run(
                context -> context.getBean(IdentitySettings.class))).rootCause().hasMessageContaining("clock-skew");
    }

    @Configuration
    @EnableConfigurationProperties({MongoSettings.class, KafkaSettings.class, IdentitySettings.class,
            HttpSettings.class,
            Neighbours.class})
    static class Settings {}
}
