package io.micip.gateway.route;

import java.io.IOException;

import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.client.ClientHttpRequestFactory;

/// Makes the connections of one route: a pool of its own, no cookies, no redirects followed, nothing unpacked. A GET
/// whose kept connection the service had closed meanwhile is sent once more on a new one; a launch never is, since the
/// service may have counted it as opened.
final class HttpConnections {
    private static final String LAUNCHES = "/api/v1/launches/";

    private HttpConnections() {}

    static ClientHttpRequestFactory forRoute(String route, RouteSettings settings) {
        var timeouts = HttpClientSettings.defaults()
                .withRedirects(HttpRedirects.DONT_FOLLOW)
                .withTimeouts(settings.connect(), settings.answerOn(route));
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withHttpClientCustomizer(HttpConnections::plain)
                .withConnectionManagerCustomizer(
                        pool -> pool.setMaxConnPerRoute(settings.connections()).setMaxConnTotal(settings.connections()))
                .withDefaultRequestConfigCustomizer(
                        request -> request.setConnectionRequestTimeout(Timeout.of(settings.connect())))
                .build(timeouts);
    }

    private static void plain(HttpClientBuilder client) {
        client.disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .setRetryStrategy(new OnceOnAClosedConnection());
    }

    private static final class OnceOnAClosedConnection extends DefaultHttpRequestRetryStrategy {
        @Override
        public boolean retryRequest(HttpRequest request, IOException cause, int attempt, HttpContext context) {
            return attempt == 1
                    && request.getMethod().equals("GET")
                    && !request.getPath().startsWith(LAUNCHES)
                    && (cause instanceof NoHttpResponseException || cause instanceof ConnectionClosedException);
        }

        @Override
        public boolean retryRequest(HttpResponse response, int attempt, HttpContext context) {
            return false;
        }

        @Override
        public TimeValue getRetryInterval(HttpRequest request, IOException cause, int attempt, HttpContext context) {
            return TimeValue.ZERO_MILLISECONDS;
        }
    }
}
