package io.micip.catalog.district;

import java.time.Duration;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Keeps the entity master at hand.
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = FeignEntityMaster.DistrictClient.class)
class DistrictConfiguration {
    /// How soon the master is asked again while it was never read; afterwards the directory itself waits a minute.
    private static final Duration IMPATIENT = Duration.ofSeconds(1);

    @Bean
    DistrictDirectory districtDirectory(FeignEntityMaster.DistrictClient client, JsonMapper json) {
        return new DistrictDirectory(new FeignEntityMaster(client, json));
    }

    @Bean
    SchedulingConfigurer districtSchedule(DistrictDirectory directory) {
        return tasks -> tasks.addFixedDelayTask(directory::refresh, IMPATIENT);
    }
}
