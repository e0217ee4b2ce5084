package io.micip.gateway.route;

import java.time.Duration;

import io.netty.handler.codec.http.HttpHeaderNames;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.client.ClientHttpRequestFactory;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/// Makes the connections of the routes: each route has a pool of its own; no cookies, no redirects followed, nothing
/// unpacked, nothing sent twice.
final class HttpConnections {
    /// Less than a service keeps a connection open that is not used.
    private static final Duration UNUSED = Duration.ofSeconds(30);
    private static final LoopResources LOOPS = LoopResources.create("route",
            Runtime.getRuntime().availableProcessors(), true);

    private HttpConnections() {}

    static ClientHttpRequestFactory forRoute(String route, RouteSettings settings) {
        var pool = ConnectionProvider.builder(route)
                .maxConnections(settings.connections())
                .pendingAcquireTimeout(settings.connect())
                .maxIdleTime(UNUSED)
                .lifo()
                .build();
        return ClientHttpRequestFactoryBuilder.reactor()
                .withHttpClientFactory(() -> plain(HttpClient.create(pool)))
                .withoutHttpClientDefaults()
                .build(HttpClientSettings.defaults()
                        .withRedirects(HttpRedirects.DONT_FOLLOW)
                        .withTimeouts(settings.connect(), settings.answerOn(route)));
    }

    private static HttpClient plain(HttpClient client) {
        return client.runOn(LOOPS)
                .disableRetry(true)
                .headers(headers -> headers.remove(HttpHeaderNames.USER_AGENT));
    }
}
