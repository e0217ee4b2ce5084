package io.micip.catalog.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import feign.Client;
import feign.Feign;
import feign.FeignException;
import feign.HeaderMap;
import feign.RequestLine;
import feign.Response;
import feign.RetryableException;
import feign.Retryer;
import org.jspecify.annotations.Nullable;

import io.micip.catalog.source.Source;

/// Asks over HTTP. Built without the platform's own Feign settings on purpose: a source is an outside system and must
/// never see a token of ours.
final class FeignFeeds implements Feeds {
    private static final String ETAG_FORM = "(W/)?\"[\\x21\\x23-\\x7e]{0,128}\"";

    private final Duration whole;
    private final FeedClient client;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("menu-feed-", 0).factory());

    /// @param connect longest wait for the connection
    /// @param silence longest wait for the next byte
    /// @param whole   longest time for the whole answer, however busily it trickles
    FeignFeeds(Duration connect, Duration silence, Duration whole) {
        this.whole = whole;
        this.client = Feign.builder()
                .client(new Client.Default(null, null))
                .options(new feign.Request.Options(connect.toMillis(), TimeUnit.MILLISECONDS, silence.toMillis(),
                        TimeUnit.MILLISECONDS, false))
                .retryer(Retryer.NEVER_RETRY)
                .target(FeedClient.class, "http://feed.invalid");
    }

    @Override
    public Answer ask(Source source, @Nullable String etag) {
        var reading = threads.submit(() -> read(source, etag));
        try {
            return reading.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            reading.cancel(true);
            return new Answer.Failed(Fault.LATE);
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading a feed ended without an answer", e.getCause());
        } catch (InterruptedException _) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Failed(Fault.LATE);
        }
    }

    private Answer read(Source source, @Nullable String etag) {
        if (source.origin().isPublic() && leadsInside(source.feed().getHost())) {
            return new Answer.Failed(Fault.PRIVATE_ADDRESS);
        }
        Map<String, String> headers = etag == null
                ? Map.of("Accept", "application/json")
                : Map.of("Accept", "application/json", "If-None-Match", etag);
        try (var response = client.read(source.feed(), headers)) {
            return answer(response, etag != null);
        } catch (RetryableException e) {
            return new Answer.Failed(e.getCause() instanceof SocketTimeoutException ? Fault.LATE : Fault.UNREACHABLE);
        } catch (SocketTimeoutException _) {
            return new Answer.Failed(Fault.LATE);
        } catch (FeignException | IOException | UncheckedIOException _) {
            return new Answer.Failed(Fault.UNREACHABLE);
        }
    }

    private static Answer answer(Response response, boolean conditional) throws IOException {
        var status = response.status();
        if (status == 304 && conditional) {
            return new Answer.Unchanged();
        }
        if (status >= 300 && status < 400) {
            return new Answer.Failed(Fault.REDIRECTED);
        }
        if (status != 200) {
            return new Answer.Failed(Fault.REFUSED_BY_SOURCE);
        }
        if (!isJson(header(response, "content-type"))) {
            return new Answer.Failed(Fault.NOT_JSON);
        }
        return document(response);
    }

    private static Answer document(Response response) throws IOException {
        if (response.body() == null) {
            return new Answer.Failed(Fault.NOT_JSON);
        }
        try (var body = response.body().asInputStream()) {
            var bytes = body.readNBytes(FeedReader.LARGEST + 1);
            if (bytes.length > FeedReader.LARGEST) {
                return new Answer.Failed(Fault.TOO_LARGE);
            }
            var etag = header(response, "etag");
            return new Answer.Document(bytes, etag.matches(ETAG_FORM) ? etag : null);
        }
    }

    private static boolean isJson(String contentType) {
        var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.matches("application/[a-z0-9.-]+\\+json");
    }

    private static String header(Response response, String name) {
        var values = response.headers().get(name);
        return values == null ? "" : values.stream().findFirst().orElse("");
    }

    /// Whether the host, as the resolver sees it now, is one of ours rather than one on the internet.
    private static boolean leadsInside(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).anyMatch(FeignFeeds::isInside);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private static boolean isInside(InetAddress address) {
        var uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
                || address.isAnyLocalAddress() || address.isMulticastAddress() || uniqueLocal;
    }

    interface FeedClient {
        @RequestLine("GET")
        Response read(URI feed, @HeaderMap Map<String, String> headers);
    }
}
