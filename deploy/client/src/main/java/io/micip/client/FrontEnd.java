package io.micip.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/// One signed-in account at the gateway. The token is fetched at the first use and again before it expires. Safe for
/// several threads.
public final class FrontEnd {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long TOKEN_SERVES_NANOS = Duration.ofMinutes(4).toNanos();

    private final String gateway;
    private final BearerSignIn signIn;
    private final String account;
    private final String password;
    private final HttpClient http;
    private @Nullable String token; // guarded by this
    private long tokenSince; // guarded by this

    /// @param gateway  the gateway's address
    /// @param signIn   at the provider
    /// @param account  user name
    /// @param password of the account
    public FrontEnd(String gateway, BearerSignIn signIn, String account, String password) {
        this(gateway, signIn, account, password, HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }

    private FrontEnd(String gateway, BearerSignIn signIn, String account, String password, HttpClient http) {
        this.gateway = gateway;
        this.signIn = signIn;
        this.account = account;
        this.password = password;
        this.http = http;
    }

    /// The same front end with another account signed in: many accounts share its connections.
    ///
    /// @param other user name; the password is the same
    public FrontEnd as(String other) {
        return new FrontEnd(gateway, signIn, other, password, http);
    }

    /// Reads.
    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    /// Sends a request with a JSON body, or none.
    ///
    /// @param headers names and values in turn
    public Answer send(String method, String path, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token())
                .header("Accept", "application/json, application/problem+json, */*;q=0.1")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
    }

    /// Sends a change of a thing in the version that was read.
    ///
    /// @param version the answer whose `ETag` names the version
    public Answer change(String method, String path, @Nullable String body, Answer version)
            throws IOException, InterruptedException {
        return send(method, path, body, "If-Match", version.header("ETag"));
    }

    /// The bearer token in use.
    public synchronized String token() throws IOException, InterruptedException {
        if (token == null || System.nanoTime() - tokenSince > TOKEN_SERVES_NANOS) {
            token = signIn.token(account, password);
            tokenSince = System.nanoTime();
        }
        return token;
    }
}
