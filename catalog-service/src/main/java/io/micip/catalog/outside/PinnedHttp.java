package io.micip.catalog.outside;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;

import io.micip.catalog.outside.Exchange.Answered;
import io.micip.catalog.outside.Exchange.Failed;

/// One exchange with an outside system at a time it was given. Follows no redirect, keeps no cookie and no connection,
/// sends no credentials, decompresses nothing, tries nothing twice, and connects to the very addresses that were judged.
public final class PinnedHttp implements AutoCloseable {
    private static final int AT_ONCE = 64;

    private final Duration whole;
    private final CloseableHttpClient client;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("outside-", 0).factory());

    PinnedHttp(DnsResolver names, Patience patience) {
        this.whole = patience.whole();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(AT_ONCE)
                .setMaxConnPerRoute(AT_ONCE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(patience.connect()))
                        .setSocketTimeout(Timeout.of(patience.silence()))
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setResponseTimeout(Timeout.of(patience.silence()))
                        .build())
                .setUserAgent("micip")
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .build();
    }

    /// Reads what lies at the address.
    ///
    /// @param headers to send
    /// @param most    bytes of the body that are read; a longer one is [Trouble#TOO_LARGE]
    public Exchange get(URI address, Map<String, String> headers, int most) {
        return ask(new HttpGet(address), headers, most);
    }

    /// Asks what there is to say of the address, without its content.
    public Exchange head(URI address) {
        return ask(new HttpHead(address), Map.of(), 0);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Exchange ask(HttpUriRequestBase request, Map<String, String> headers, int most) {
        headers.forEach(request::setHeader);
        var asking = threads.submit(() -> exchange(request, most));
        try {
            return asking.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            request.cancel();
            return new Failed(Trouble.LATE);
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking an outside system ended without an answer", e.getCause());
        } catch (InterruptedException _) {
            request.cancel();
            Thread.currentThread().interrupt();
            return new Failed(Trouble.LATE);
        }
    }

    private Exchange exchange(HttpUriRequestBase request, int most) {
        try {
            var response = client.executeOpen(null, request, null);
            try {
                var body = body(response, most);
                return body.length > most
                        ? new Failed(Trouble.TOO_LARGE)
                        : new Answered(response.getCode(), headers(response), body);
            } finally {
                leave(request, response);
            }
        } catch (PinnedNames.Inside _) {
            return new Failed(Trouble.INSIDE);
        } catch (InterruptedIOException _) {
            return new Failed(Trouble.LATE);
        } catch (IOException _) {
            return new Failed(Trouble.UNREACHABLE);
        }
    }

    /// At most one byte more than may be kept.
    private static byte[] body(ClassicHttpResponse response, int most) throws IOException {
        var entity = response.getEntity();
        return entity == null ? new byte[0] : entity.getContent().readNBytes(most + 1);
    }

    /// Cut off, since closing alone would read what is left of a body, however long it is.
    private static void leave(HttpUriRequestBase request, ClassicHttpResponse response) {
        request.cancel();
        try {
            response.close();
        } catch (IOException _) {
            // what was wanted has been read
        }
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        var headers = new TreeMap<String, String>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT),
                    header.getValue() == null ? "" : header.getValue());
        }
        return headers;
    }

    /// How long an outside system may take.
    ///
    /// @param connect until the connection stands
    /// @param silence until the next byte
    /// @param whole   until the last byte, however busily they trickle
    public record Patience(Duration connect, Duration silence, Duration whole) {}
}
