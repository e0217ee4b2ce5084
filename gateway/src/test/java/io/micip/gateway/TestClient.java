package io.micip.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// A client of one gateway that keeps its cookies and follows no redirect by itself, like a browser one can look into.
final class TestClient {
    private final URI gateway;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();

    TestClient(URI gateway) {
        this.gateway = gateway;
    }

    /// The same browser, talking to another instance of the gateway.
    TestClient at(URI other) {
        var client = new TestClient(other);
        cookies.getCookieStore().getCookies().forEach(cookie -> client.cookies.getCookieStore().add(other, cookie));
        return client;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Goes to the provider and back, as a browser does; answers what the last step of it was answered.
    HttpResponse<String> signIn(String query) {
        var toProvider = get("/oauth2/authorization/micip" + query);
        var back = get(location(toProvider));
        return get(location(back));
    }

    TestClient signedIn() {
        signIn("");
        return this;
    }

    static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect: " + response + " " + response.body()));
    }

    String cookie(String name) {
        return cookies.getCookieStore()
                .getCookies()
                .stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
