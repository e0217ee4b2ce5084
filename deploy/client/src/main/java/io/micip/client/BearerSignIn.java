package io.micip.client;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/// Signs a demo account in as a statewide front end does: authorization code with PKCE (RFC 7636) against the provider's
/// real pages, for a bearer token.
public final class BearerSignIn {
    private static final String CLIENT = "statewide-portal";
    private static final String CALLBACK = "http://127.0.0.1:8999/callback";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int VERIFIER_BYTES = 32;

    private final String provider;
    private final JsonMapper json = JsonMapper.builder().build();

    /// @param provider the issuer's address
    public BearerSignIn(String provider) {
        this.provider = provider;
    }

    /// Walks through the provider's pages.
    ///
    /// @return an access token for the platform's API, valid for five minutes
    /// @throws IOException when the provider does not answer as it should
    public String token(String userName, String password) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            var verifier = random();
            var asked = provider + "/oauth2/authorize?" + form(Map.of("response_type", "code", "client_id", CLIENT,
                    "scope", "openid", "redirect_uri", CALLBACK, "state", random(), "code_challenge",
                    challenge(verifier), "code_challenge_method", "S256"));
            var page = get(http, location(get(http, asked)));
            var csrf = first(CSRF, page.body(), "a sign-in form");
            var signedIn = post(http, provider + "/sign-in",
                    Map.of("_csrf", csrf, "username", userName, "password", password));
            var back = location(get(http, location(signedIn)));
            var answer = post(http, provider + "/oauth2/token", Map.of("grant_type", "authorization_code", "client_id",
                    CLIENT, "redirect_uri", CALLBACK, "code_verifier", verifier, "code", first(CODE, back, "a code")));
            var token = json.readTree(answer.body()).get("access_token");
            if (token == null) {
                throw new IOException("the provider gave " + userName + " no token: " + answer.statusCode());
            }
            return token.asString();
        }
    }

    private static HttpResponse<String> get(HttpClient http, String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Accept", "text/html")
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient http, String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> response) throws IOException {
        return response.headers()
                .firstValue("Location")
                .map(location -> response.uri().resolve(location).toString())
                .orElseThrow(() -> new IOException(
                        response.uri().getPath() + " answered " + response.statusCode() + " instead of sending on"));
    }

    private static String first(Pattern pattern, String text, String what) throws IOException {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("the provider did not answer with " + what);
        }
        return matcher.group(1);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String random() {
        var bytes = new byte[VERIFIER_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
