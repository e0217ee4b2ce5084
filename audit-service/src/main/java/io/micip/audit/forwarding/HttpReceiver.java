package io.micip.audit.forwarding;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import io.micip.audit.command.WholeExchange;

/// A receiver at an address, as Standard Webhooks speaks to it. Follows no redirect, keeps no cookie, reads nothing of an
/// answer but its status and `Retry-After`, and waits for the whole of it no longer than it was told.
final class HttpReceiver implements Receiver {
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private final URI address;
    private final WebhookSigner signer;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client;

    HttpReceiver(URI address, WebhookSigner signer, Clock clock, Duration patience) {
        this.address = address;
        this.signer = signer;
        this.clock = clock;
        this.patience = patience;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public Reply send(Batch batch) {
        long seconds = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(address).timeout(patience).header("Content-Type", Batch.mediaType())
                .header("User-Agent", "micip").header("webhook-id", batch.id())
                .header("webhook-timestamp", Long.toString(seconds))
                .header("webhook-signature", signer.sign(batch.id(), seconds, batch.body()))
                .POST(BodyPublishers.ofByteArray(batch.body())).build();
        try {
            return reply(WholeExchange.send(client, request, BodyHandlers.discarding(), patience));
        } catch (IOException _) {
            return new Reply.NotTaken("no answer within " + patience.toSeconds() + " seconds, or no connection",
                    Optional.empty());
        }
    }

    private static Reply reply(HttpResponse<?> answer) {
        return answer.statusCode() / 100 == 2
                ? new Reply.Taken()
                : new Reply.NotTaken("it answers " + answer.statusCode(), answer.headers().firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                        .map(asked -> asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked));
    }
}
