package io.micip.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Requests that no client sends that means well, byte by byte as it sends them, and what no answer to them may hold.
///
/// ```java
/// @ParameterizedTest
/// @MethodSource("io.micip.testservers.HostileRequests#all")
/// void learnNothing(HostileRequests.Request request) {
///     var answer = request.sendTo(SERVICE.uri("/"));
///     assertThat(answer.tells()).isEmpty();
///     assertThat(answer.status()).isBetween(200, 499);
/// }
/// ```
public final class HostileRequests {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LONGEST_SHOWN = 80;
    private static final String PATH = "/api/v1/logs";
    /// Names of software, of code and of places behind the door.
    private static final Pattern TELLTALE = Pattern.compile("(?im)exception|stack ?trace|\\borg\\.|\\bjava\\."
            + "|io\\.micip\\.|tomcat|catalina|spring|mongo|kafka|127\\.0\\.0\\.1|localhost|^server:|x-powered-by");

    private HostileRequests() {}

    /// One of each kind, for `@MethodSource`.
    public static Stream<Request> all() {
        return Stream.of(paths(), methods(), headers(), bodies(), rawLines()).flatMap(List::stream);
    }

    private static List<Request> paths() {
        return Stream.of("/api/v1/nowhere", "/actuator", "/actuator/env", "/error", "/v3/api-docs", "/internal/v1/x",
                "/log/../../etc/passwd", "/api/v1/%2e%2e/%2e%2e/actuator", "/api/v1/..;/actuator", "/api//v1//logs",
                "/api/v1/logs;a=1", "/api/v1/logs%00", "/api/v1/logs%0d%0aSet-Cookie:a=b", "/api/v1/data-sets/%ff%fe",
                "/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/application.yml", "/assets/../application.yml",
                "/login/oauth2/code/micip?code=x&state=y", "/login/oauth2/code/nobody", "/oauth2/authorization/nobody",
                "/api/v1/launches/" + "A".repeat(5_000), PATH + "?cursor=%27", PATH + "?q=a|b{\"")
                .map(path -> request("GET", path, ""))
                .toList();
    }

    private static List<Request> methods() {
        return Stream.of("TRACE", "CONNECT", "PROPFIND", "FOO", "OPTIONS", "DELETE", "PATCH", "PUT", "POST")
                .map(method -> request(method, PATH, ""))
                .toList();
    }

    private static List<Request> headers() {
        return Stream.of("Authorization: Bearer x.y.z", "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.",
                "Authorization: Bearer ", "Authorization: Bearer a b", "Authorization: Basic YTpi",
                "Cookie: MICIP_SESSION=x", "X: " + "y".repeat(20_000), "Accept: image/png", "Accept: garbage",
                "Content-Type: /", "Range: bytes=9-1", "Origin: null", "Expect: nonsense", "traceparent: garbage",
                "Transfer-Encoding: gzip", "Host: another.example",
                ": no name", "no colon", "B\0ad: x", "X-Forwarded-Prefix: /x", "X-Original-URL: /actuator")
                .map(header -> request("GET", PATH, header + "\r\n"))
                .toList();
    }

    private static List<Request> bodies() {
        return Stream.of("{", "null", "[]", "\0", "[".repeat(5_000), "{\"__proto__\":1}", "a".repeat(300_000))
                .map(body -> request("POST", "/api/v1/data-sets", "Content-Type: application/json\r\nContent-Length: "
                        + body.length() + "\r\n", body))
                .toList();
    }

    private static List<Request> rawLines() {
        return Stream.of("GET / HTTP/9.9\r\n\r\n", "nonsense\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "GET /a|b{ HTTP/1.1\r\nHost: micip.example\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: micip.example\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nContent-Length: 9\r\n\r\n0\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: micip.example\r\nContent-Length: -5\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: micip.example\r\nContent-Length: x\r\n\r\n",
                "GET " + "/".repeat(30_000) + " HTTP/1.1\r\nHost: micip.example\r\n\r\n").map(Request::new).toList();
    }

    private static Request request(String method, String path, String headers) {
        return request(method, path, headers, "");
    }

    private static Request request(String method, String path, String headers, String body) {
        return new Request(method + " " + path + " HTTP/1.1\r\nHost: micip.example\r\nConnection: close\r\n" + headers
                + "\r\n" + body);
    }

    /// A request as it is sent.
    public record Request(String bytes) {

        /// Sends it on a connection of its own and reads until the service ends that.
        ///
        /// @param service any address of it
        public Answer sendTo(URI service) {
            try (var socket = new Socket(service.getHost(), service.getPort())) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                send(socket);
                return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                throw new UncheckedIOException(this + " was not answered", e);
            }
        }

        private void send(Socket socket) {
            try {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // answered before it was sent to its end, as what is too long may be
            }
        }

        @Override
        public String toString() {
            var shown = bytes.replace("\r\n", " ").replace("\0", "\\0");
            return shown.substring(0, Math.min(shown.length(), LONGEST_SHOWN));
        }
    }

    /// An answer as it came.
    public record Answer(String bytes) {

        /// The HTTP status code, 0 where it has none.
        public int status() {
            var status = Pattern.compile("^HTTP/1\\.1 (\\d{3})").matcher(bytes);
            return status.find() ? Integer.parseInt(status.group(1)) : 0;
        }

        /// Whether it has the form of every error.
        public boolean isProblem() {
            return bytes.contains("Content-Type: application/problem+json");
        }

        /// What it tells of how the service is made and where it stands.
        public List<String> tells() {
            return TELLTALE.matcher(bytes).results().map(MatchResult::group).distinct().toList();
        }
    }
}
