package io.micip.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.micip.testservers.TestTokens;

/// An OpenID Connect provider whose one user is always signed in already: code flow with PKCE, refresh tokens that work
/// once, log-out tokens.
final class StubProvider implements AutoCloseable {
    static final String SUBJECT = "5f0c-planner";
    private static final String[] ROLES = {"planner@district:82030"};

    private final TestTokens keys = TestTokens.start();
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshable = new ConcurrentHashMap<>();
    private final AtomicInteger refreshed = new AtomicInteger();
    private volatile Duration lifetime = Duration.ofMinutes(5);

    private StubProvider(HttpServer server) {
        this.server = server;
    }

    static StubProvider start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        var provider = new StubProvider(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/.well-known/openid-configuration",
                exchange -> json(exchange, 200, provider.discovery()));
        server.createContext("/oauth2/authorize", provider::authorize);
        server.createContext("/oauth2/token", provider::token);
        server.start();
        return provider;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// From now on access tokens live so long.
    void accessTokensLive(Duration howLong) {
        lifetime = howLong;
    }

    /// Ends every session: no refresh token is taken any more.
    void endEverything() {
        refreshable.clear();
    }

    int refreshed() {
        return refreshed.get();
    }

    /// A token as a front end gets it that has its own session.
    String accessToken(String subject, String... roles) {
        return sign(claims(subject, "session-of-" + subject, roles));
    }

    JWTClaimsSet.Builder claims(String subject, String session, String... roles) {
        return keys.claims(subject, roles)
                .issuer(issuer())
                .claim("sid", session)
                .expirationTime(Date.from(Instant.now().plus(lifetime)));
    }

    String sign(JWTClaimsSet.Builder claims) {
        return keys.sign(claims.build());
    }

    /// What the provider posts when a person leaves (OpenID Connect Back-Channel Logout 1.0, 2.4).
    String logoutToken(String session) {
        return logoutToken(session, keys);
    }

    /// The same, signed by somebody else.
    String forgedLogoutToken(String session) {
        try (var forger = TestTokens.start()) {
            return logoutToken(session, forger);
        }
    }

    private String logoutToken(String session, TestTokens signer) {
        var event = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
        return signer.sign(new JWTClaimsSet.Builder().issuer(issuer())
                .audience("gateway")
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", session)
                .claim("events", event)
                .build());
    }

    @Override
    public void close() {
        server.stop(0);
        keys.close();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = pairs(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = pairs(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if ("refresh_token".equals(form.get("grant_type"))) {
            var session = refreshable.remove(form.get("refresh_token"));
            if (session == null) {
                json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            } else {
                refreshed.incrementAndGet();
                json(exchange, 200, tokens(session, null));
            }
            return;
        }
        var begun = codes.remove(form.getOrDefault("code", ""));
        if (begun == null || !challenge(form.getOrDefault("code_verifier", "")).equals(begun.get("code_challenge"))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(exchange, 200, tokens("session-" + UUID.randomUUID(), begun.get("nonce")));
    }

    private String tokens(String session, String nonce) {
        var access = sign(claims(SUBJECT, session, ROLES));
        var refresh = UUID.randomUUID().toString();
        refreshable.put(refresh, session);
        var idClaims = claims(SUBJECT, session, ROLES).audience(List.of("gateway"));
        var id = nonce == null ? "" : "\"id_token\":\"" + sign(idClaims.claim("nonce", nonce)) + "\",";
        return "{%s\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                .formatted(id, access, refresh, lifetime.toSeconds());
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
                {"issuer":"I","authorization_endpoint":"I/oauth2/authorize","token_endpoint":"I/oauth2/token",
                 "jwks_uri":"%s/oauth2/jwks","end_session_endpoint":"I/connect/logout",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}"""
                .replace("I/", issuer() + "/")
                .replace("\"I\"", "\"" + issuer() + "\"")
                .formatted(keys.issuer());
    }

    private static Map<String, String> pairs(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1]), (one, other) -> other));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
