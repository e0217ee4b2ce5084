package io.micip.gateway.route;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How patient the gateway is, `micip.gateway.patience.*`.
///
/// @param connect     how long a connection may take to open
/// @param answer      how long a service may take to begin its answer, and between two parts of it
/// @param answerOf    the same for single routes, by route id
/// @param connections how many requests one route serves at once; more wait for a connection as long as for one to open
@ConfigurationProperties("micip.gateway.patience")
record RouteSettings(
        @DefaultValue("300ms") Duration connect,
        @DefaultValue("5s") Duration answer,
        @DefaultValue Map<String, Duration> answerOf,
        @DefaultValue("200") int connections) {
    Duration answerOn(String route) {
        return answerOf.getOrDefault(route, answer);
    }
}
