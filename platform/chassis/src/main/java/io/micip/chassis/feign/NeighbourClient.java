package io.micip.chassis.feign;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import feign.Client;
import feign.Request;
import feign.Response;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.security.core.context.SecurityContextHolder;

import io.micip.chassis.identity.CallerAuthentication;
import io.micip.chassis.identity.ServiceTokens;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.tracing.CurrentTrace;

/// Sends what Feign clients ask, over the JDK's HTTP client. The read time-out bounds the whole answer, however slowly it
/// comes, and 16 MB its size; redirects are not followed. To neighbours, and to nobody else, it adds the trace and a
/// token: the user's, or the service's own where there is no user or the operation is internal.
final class NeighbourClient implements Client {
    private static final long LARGEST = 16L * 1024 * 1024;
    /// Set by the JDK's client itself.
    private static final Set<String> RESTRICTED = Set.of("content-length", "host", "connection", "expect", "upgrade");

    private final HttpClient http;
    private final Neighbours neighbours;
    private final ServiceTokens tokens;
    private final CurrentTrace trace;
    private final MeterRegistry metrics;

    NeighbourClient(Duration connectTimeout, Neighbours neighbours, ServiceTokens tokens, CurrentTrace trace,
            MeterRegistry metrics) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.neighbours = neighbours;
        this.tokens = tokens;
        this.trace = trace;
        this.metrics = metrics;
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        var address = URI.create(request.url());
        var neighbour = neighbours.nameOf(address);
        var prepared = prepare(request, address);
        if (neighbour.isPresent()) {
            prepared.setHeader("Authorization", "Bearer " + token(address));
            var traceparent = trace.traceparent();
            if (traceparent != null) {
                prepared.setHeader("traceparent", traceparent);
            }
        }
        var start = System.nanoTime();
        var outcome = "failed";
        try {
            var answer = send(prepared.build(), options.readTimeoutMillis());
            outcome = answer.statusCode() / 100 + "xx";
            return response(answer, request);
        } finally {
            metrics.timer("micip.neighbour.requests", "neighbour", neighbour.orElse("outside"), "outcome", outcome)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest request, int millis) {
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw CommonProblems.neighbourLate();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof HttpTimeoutException
                    ? CommonProblems.neighbourLate()
                    : CommonProblems.neighbourUnavailable();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw CommonProblems.neighbourUnavailable();
        }
    }

    private String token(URI address) {
        var internal = address.getPath().startsWith("/internal/");
        return !internal
                && SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication user
                        ? user.tokenValue()
                        : tokens.current();
    }

    private static HttpRequest.Builder prepare(Request request, URI address) {
        var body = request.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(request.body());
        var prepared = HttpRequest.newBuilder(address).method(request.httpMethod().name(), body);
        request.headers().forEach((name, values) -> {
            if (!RESTRICTED.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> prepared.header(name, value));
            }
        });
        return prepared;
    }

    private static Response response(HttpResponse<byte[]> answer, Request request) {
        var headers = new HashMap<String, Collection<String>>();
        answer.headers().map().forEach((name, values) -> headers.put(name, values));
        return Response.builder()
                .status(answer.statusCode())
                .headers(headers)
                .body(answer.body())
                .request(request)
                .build();
    }
}
