package io.micip.catalog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// The threads on which features ask their neighbours over and over. A task that fails is logged and runs again. There
/// are more threads than tasks, so that a slow source delays nobody's question about coverage.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CatalogSchedule {
    private static final int THREADS = 16;

    @Bean
    TaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setPoolSize(THREADS);
        scheduler.setThreadNamePrefix("schedule-");
        return scheduler;
    }
}
