package io.micip.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// A token issuer for tests, with a key of its own and the addresses of an OpenID Connect provider that services ask:
/// discovery, keys, and a token endpoint that gives every client the role `service`.
///
/// ```java
/// private static final TestTokens TOKENS = TestTokens.start();
/// String planner = TOKENS.token("planner@district:82030");
/// ```
public final class TestTokens implements AutoCloseable {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final RSAKey key;
    private final HttpServer server;

    private TestTokens(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    /// Starts an issuer on a free loopback port.
    public static TestTokens start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            var tokens = new TestTokens(new RSAKeyGenerator(2048).keyID("test").generate(), server);
            server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, tokens.discovery()));
            server.createContext("/oauth2/jwks", exchange -> json(exchange, tokens.keys()));
            server.createContext("/oauth2/token", exchange -> json(exchange, tokens.forClient(exchange)));
            server.start();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException("the JDK lacks RSA", e);
        }
    }

    /// The issuer's address, for `micip.identity.issuer`.
    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// A token of a new user in a new session, holding these roles for five minutes.
    ///
    /// @param roles such as `planner@district:82030`
    public String token(String... roles) {
        return tokenOf(UUID.randomUUID().toString(), roles);
    }

    /// A token of this user.
    public String tokenOf(String subject, String... roles) {
        return sign(claims(subject, roles).build());
    }

    /// A token of a service of the platform.
    public String serviceToken(String name) {
        return tokenOf(name, "service@service:" + name);
    }

    /// The usual claims, to be changed by tests of bad tokens and given to [#sign].
    public JWTClaimsSet.Builder claims(String subject, String... roles) {
        var now = Instant.now();
        var organisations = List.of(roles).stream().map(role -> role.substring(role.indexOf('@') + 1)).distinct();
        return new JWTClaimsSet.Builder().issuer(issuer())
                .subject(subject)
                .audience("micip-api")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("sid", "session-of-" + subject)
                .claim("micip_orgs", organisations.toList())
                .claim("micip_roles", List.of(roles));
    }

    /// Signs claims with this issuer's key.
    public String sign(JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ends the issuer: services that do not yet know its keys can check no token any more.
    @Override
    public void close() {
        server.stop(0);
    }

    private String discovery() {
        var issuer = issuer();
        return """
                {"issuer":"%s","jwks_uri":"%s/oauth2/jwks","token_endpoint":"%s/oauth2/token",
                 "authorization_endpoint":"%s/oauth2/authorize","response_types_supported":["code"],
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],
                 "grant_types_supported":["client_credentials"]}"""
                .formatted(issuer, issuer, issuer, issuer);
    }

    private String keys() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private String forClient(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        var name = "test-service";
        if (header != null && header.startsWith("Basic ")) {
            var pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
            name = pair.substring(0, pair.indexOf(':'));
        }
        return "{\"access_token\":\"" + serviceToken(name) + "\",\"token_type\":\"Bearer\",\"expires_in\":300}";
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
