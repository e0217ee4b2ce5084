package io.micip.local.frontend;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;

import io.micip.local.frontend.ExampleFrontEnd.Neighbours;

import static org.assertj.core.api.Assertions.assertThat;

class ExampleFrontEndTest {
    @Test
    void servesItsFilesUnderAPolicyThatNamesWhereAFrameMayGo() throws Exception {
        var origin = URI.create("http://127.0.0.1:" + freePort());
        try (var _ = ExampleFrontEnd.start(origin,
                new Neighbours("http://gateway.example", "http://provider.example", "http://source.example"))) {
            var page = get(origin.resolve("/callback?code=1"));

            assertThat(page.body()).contains("<script type=\"module\" src=\"/front-end.js\">");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-src http://gateway.example http://source.example",
                            "connect-src http://gateway.example http://provider.example", "script-src 'self'");
            assertThat(get(origin.resolve("/front-end.js")).body()).contains("credentialless = true", "'sandbox'",
                    "'referrerpolicy', 'no-referrer'", "credentials: 'omit'");
            assertThat(get(origin.resolve("/front-end.css")).statusCode()).isEqualTo(200);
            assertThat(get(origin.resolve("/else")).statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
