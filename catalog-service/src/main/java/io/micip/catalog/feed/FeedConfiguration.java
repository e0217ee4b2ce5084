package io.micip.catalog.feed;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long a source may take.
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final Duration WHOLE_ANSWER = Duration.ofSeconds(15);

    @Bean
    Feeds feeds() {
        return new FeignFeeds(CONNECT, SILENCE, WHOLE_ANSWER);
    }
}
