package io.micip.local.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// Who may ask the provider for tokens: the gateway for its browsers, a statewide front end with its own code exchange,
/// and each service for itself.
final class Clients {

    /// The gateway's browser client.
    static final String GATEWAY = "gateway";
    /// A front end of somebody else, without a secret.
    static final String PORTAL = "statewide-portal";
    /// Services that call neighbours without a user.
    static final List<String> SERVICES = List.of("plan-service", "catalog-service", "agreement-service",
            "audit-service", "gateway-service");

    private static final String CALLBACK = "/login/oauth2/code/micip";
    private static final Duration ACCESS = Duration.ofMinutes(5);
    private static final Duration REFRESH = Duration.ofHours(12);

    private Clients() {}

    static RegisteredClientRepository registered(ProviderSettings settings) {
        var secrets = secrets(settings);
        var services = SERVICES.stream().map(name -> service(name, secret(secrets, name)));
        return new InMemoryRegisteredClientRepository(
                Stream.concat(Stream.of(gateway(settings, secret(secrets, GATEWAY)), portal(settings)), services)
                        .toList());
    }

    private static RegisteredClient gateway(ProviderSettings settings, String secret) {
        return client(GATEWAY).clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.gateway() + CALLBACK).redirectUri(byNumber(settings) + CALLBACK)
                .postLogoutRedirectUri(settings.gateway() + "/").postLogoutRedirectUri(byNumber(settings) + "/")
                .build();
    }

    /// The same gateway for those who type 127.0.0.1.
    private static String byNumber(ProviderSettings settings) {
        return settings.gateway().replace("//localhost", "//127.0.0.1");
    }

    private static RegisteredClient portal(ProviderSettings settings) {
        return client(PORTAL).clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.bearerCallback()).build();
    }

    private static RegisteredClient service(String name, String secret) {
        return RegisteredClient.withId(name).clientId(name).clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).tokenSettings(tokens()).build();
    }

    private static RegisteredClient.Builder client(String name) {
        return RegisteredClient.withId(name).clientId(name).scope("openid").tokenSettings(tokens())
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
    }

    private static TokenSettings tokens() {
        return TokenSettings.builder().accessTokenTimeToLive(ACCESS).refreshTokenTimeToLive(REFRESH).build();
    }

    private static String secret(Properties secrets, String client) {
        return "{noop}" + Objects.requireNonNull(secrets.getProperty(client), "secrets.properties lacks " + client);
    }

    private static Properties secrets(ProviderSettings settings) {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(settings.data().resolve("secrets.properties"))) {
            secrets.load(reader);
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
