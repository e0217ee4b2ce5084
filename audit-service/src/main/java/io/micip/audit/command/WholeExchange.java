package io.micip.audit.command;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// HTTP with those whom nobody here vouches for. The client's own timeout ends with the headers; here the whole exchange
/// has to be over, however slowly a body comes.
public final class WholeExchange {
    private WholeExchange() {}

    /// Sends a request and reads the whole answer.
    /// @param patience for all of it
    /// @throws IOException if it is not over by then, or fails
    public static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, BodyHandler<T> body,
            Duration patience) throws IOException {
        var sent = client.sendAsync(request, body);
        try {
            return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new IOException("no answer within " + patience.toSeconds() + " seconds");
        } catch (ExecutionException e) {
            throw new IOException("no answer (" + (e.getCause() == null ? e : e.getCause()) + ")", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } finally {
            sent.cancel(true);
        }
    }
}
