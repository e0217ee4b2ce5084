package io.micip.catalog.feed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.catalog.outside.PinnedHttp;

/// The ways a feed comes in.
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    Feeds feeds(PinnedHttp http) {
        return new PlacedFeeds(new HttpFeeds(http), new DirectoryFeeds());
    }
}
