package io.micip.audit.cosigning;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import io.micip.audit.command.WholeExchange;
import io.micip.audit.proof.TrustPolicy.Witness;
import io.micip.audit.witness.AddCheckpoint;

/// Witnesses over HTTP. A whole exchange has two seconds, however slowly a body comes; redirects are not followed, and no
/// more is read than a witness needs to say.
final class HttpWitnesses implements Witnesses, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LONGEST = 1 << 14;
    private static final int COSIGNED = 200;
    private static final int OTHER_SIZE = 409;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    @Override
    public Reply ask(Witness witness, AddCheckpoint request) throws IOException {
        URI address = witness.address().orElseThrow(() -> new IOException("the policy names no address"))
                .resolve("add-checkpoint");
        return reply(WholeExchange.send(client, HttpRequest.newBuilder(address).timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(request.body())).build(),
                BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST), PATIENCE));
    }

    private static Reply reply(HttpResponse<String> answer) throws IOException {
        return switch (answer.statusCode()) {
            case COSIGNED -> new Reply.Lines(answer.body());
            case OTHER_SIZE -> new Reply.OtherSize(size(answer.body()));
            default -> new Reply.Refused("it answers " + answer.statusCode());
        };
    }

    private static long size(String body) throws IOException {
        if (!body.matches("(0|[1-9][0-9]{0,17})\n")) {
            throw new IOException("409 without a size");
        }
        return Long.parseLong(body.strip());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
