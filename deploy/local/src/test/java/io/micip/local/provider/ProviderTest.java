package io.micip.local.provider;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ProviderTest {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-pkce-0123456789";

    @TempDir
    Path data;

    private final BlockingQueue<String> told = new ArrayBlockingQueue<>(10);
    private HttpServer gateway;
    private String gatewayAddress;
    private String issuer;
    private ConfigurableApplicationContext provider;
    private HttpClient browser;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(data.resolve("secrets.properties"), Stream.concat(Stream.of("gateway"),
                Clients.SERVICES.stream()).map(client -> client + "=secret of " + client)
                .collect(Collectors.joining("\n")));
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/logout/connect/back-channel/micip", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        gateway.start();
        gatewayAddress = "http://localhost:" + gateway.getAddress().getPort();
        try (var free = new ServerSocket(0)) {
            issuer = "http://127.0.0.1:" + free.getLocalPort();
        }
        provider = run();
        browser = browser();
    }

    @AfterEach
    void stop() {
        provider.close();
        gateway.stop(0);
    }

    @Test
    void letsScriptsOfThePublicClientFetchTheirTokensAndNoOtherSites() throws Exception {
        assertThat(asking("http://127.0.0.1:8999").headers().firstValue("Access-Control-Allow-Origin"))
                .contains("http://127.0.0.1:8999");
        assertThat(asking("http://127.0.0.1:8998").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> asking(String origin) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=authorization_code&client_id=statewide-portal"))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void knowsSomebodyWhoDoesEverythingInADistrict() {
        assertThat(DemoAccount.named("district.63500").orElseThrow().roles()).containsExactly("planner@district:63500",
                "signer@district:63500", "district-admin@district:63500");
        assertThat(DemoAccount.named("district.635")).isEmpty();
    }

    @Test
    void givesTokensThatSayWhoMayDoWhatAndNothingElse() throws Exception {
        var tokens = signIn("signer.dearborn");

        var access = SignedJWT.parse(tokens.get("access_token").asString()).getJWTClaimsSet();
        var id = SignedJWT.parse(tokens.get("id_token").asString()).getJWTClaimsSet();
        assertThat(access.getAudience()).containsExactly("micip-api");
        assertThat(access.getIssuer()).isEqualTo(issuer);
        assertThat(access.getStringListClaim("micip_orgs")).containsExactly("district:82030");
        assertThat(access.getStringListClaim("micip_roles")).containsExactly("signer@district:82030",
                "district-admin@district:82030");
        assertThat(access.getStringClaim("sid")).isNotBlank().isEqualTo(id.getStringClaim("sid"));
        assertThat(access.getExpirationTime().getTime() - access.getIssueTime().getTime()).isEqualTo(300_000);
        assertThat(access.getSubject()).doesNotContain("dearborn").isEqualTo(id.getSubject());
        assertThat(id.getStringListClaim("micip_roles")).isNotEmpty();
        assertThat(id.getClaims()).doesNotContainKeys("name", "email", "preferred_username");
    }

    @Test
    void givesServicesTheRoleService() throws Exception {
        var token = post("/oauth2/token", "plan-service", Map.of("grant_type", "client_credentials"));

        var claims = SignedJWT.parse(json(token).get("access_token").asString()).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("micip_roles")).containsExactly("service@service:plan-service");
        assertThat(claims.getAudience()).containsExactly("micip-api");
    }

    @Test
    void renewsTokensOfTheSameSessionAfterARestart() throws Exception {
        var tokens = signIn("auditor");
        provider.close();
        provider = run();

        var renewed = json(post("/oauth2/token", "gateway",
                Map.of("grant_type", "refresh_token", "refresh_token", tokens.get("refresh_token").asString())));

        assertThat(sid(renewed, "access_token")).isEqualTo(sid(tokens, "access_token"));
        assertThat(SignedJWT.parse(renewed.get("access_token").asString()).getHeader().getKeyID())
                .isEqualTo(SignedJWT.parse(tokens.get("access_token").asString()).getHeader().getKeyID());
    }

    @Test
    void tellsTheGatewayWhenASessionEndsAndRenewsNoMore() throws Exception {
        var tokens = signIn("auditor");

        var left = get(issuer + "/connect/logout?" + form(Map.of("id_token_hint", tokens.get("id_token").asString(),
                "post_logout_redirect_uri", gatewayAddress + "/")));

        assertThat(left.headers().firstValue("Location")).contains(gatewayAddress + "/");
        var logoutToken = logoutToken();
        assertThat(logoutToken.getHeader().getType().getType()).isEqualTo("logout+jwt");
        assertThat(logoutToken.getJWTClaimsSet().getStringClaim("sid")).isEqualTo(sid(tokens, "id_token"));
        assertThat(logoutToken.getJWTClaimsSet().getAudience()).containsExactly("gateway");
        assertThat(logoutToken.getJWTClaimsSet().getJSONObjectClaim("events"))
                .containsOnlyKeys("http://schemas.openid.net/event/backchannel-logout");
        assertThat(post("/oauth2/token", "gateway",
                Map.of("grant_type", "refresh_token", "refresh_token", tokens.get("refresh_token").asString()))
                .statusCode()).isEqualTo(400);
    }

    @Test
    void leavesTheSameAccountInAnotherBrowserAlone() throws Exception {
        var mine = signIn("auditor");
        browser = browser();
        var other = signIn("auditor");

        get(issuer + "/connect/logout?" + form(Map.of("id_token_hint", other.get("id_token").asString())));

        assertThat(logoutToken().getJWTClaimsSet().getStringClaim("sid")).isEqualTo(sid(other, "id_token"))
                .isNotEqualTo(sid(mine, "id_token"));
        assertThat(told).isEmpty();
    }

    @Test
    void tellsTheGatewayWhenSomebodySignsOutHere() throws Exception {
        var tokens = signIn("auditor");
        var csrf = csrf(get(issuer + "/").body());

        var left = post("/sign-out", null, Map.of("_csrf", csrf));

        assertThat(left.headers().firstValue("Location").orElse("")).endsWith("/sign-in?signed-out");
        assertThat(logoutToken().getJWTClaimsSet().getStringClaim("sid")).isEqualTo(sid(tokens, "id_token"));
    }

    @Test
    void refusesAWrongPasswordWithoutSayingWhichPartWasWrong() throws Exception {
        var page = get(issuer + "/sign-in");

        var answer = post("/sign-in", null,
                Map.of("_csrf", csrf(page.body()), "username", "auditor", "password", "guess"));

        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in?error");
    }

    private ConfigurableApplicationContext run() {
        return new SpringApplication(Provider.class).run("--server.address=127.0.0.1",
                "--server.port=" + URI.create(issuer).getPort(), "--micip.provider.issuer=" + issuer,
                "--micip.provider.data=" + data, "--micip.provider.gateway=" + gatewayAddress,
                "--spring.main.banner-mode=off");
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build();
    }

    private JsonNode signIn(String userName) throws Exception {
        var callback = gatewayAddress + "/login/oauth2/code/micip";
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        var asked = get(issuer + "/oauth2/authorize?" + form(Map.of("response_type", "code", "client_id", "gateway",
                "scope", "openid", "redirect_uri", callback, "state", "s", "code_challenge", challenge,
                "code_challenge_method", "S256")));
        var page = get(location(asked));
        var signedIn = post("/sign-in", null, Map.of("_csrf", csrf(page.body()), "username", userName, "password",
                DemoAccount.PASSWORD));
        var code = location(get(location(signedIn))).replaceAll(".*[?&]code=([^&]+).*", "$1");
        return json(
                post("/oauth2/token", "gateway", Map.of("grant_type", "authorization_code", "redirect_uri", callback,
                        "code", code, "code_verifier", VERIFIER)));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String client, Map<String, String> fields) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(issuer + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)));
        if (client != null) {
            var secret = client + ":" + URLEncoder.encode("secret of " + client, StandardCharsets.UTF_8);
            request.header("Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private SignedJWT logoutToken() throws Exception {
        var body = told.poll(5, TimeUnit.SECONDS);
        assertThat(body).startsWith("logout_token=");
        return SignedJWT.parse(URLDecoder.decode(body.substring("logout_token=".length()), StandardCharsets.UTF_8));
    }

    private static String sid(JsonNode tokens, String which) throws Exception {
        return SignedJWT.parse(tokens.get(which).asString()).getJWTClaimsSet().getStringClaim("sid");
    }

    private String location(HttpResponse<String> response) {
        return response.uri().resolve(response.headers().firstValue("Location").orElseThrow()).toString();
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(response.body());
    }

    private static String csrf(String page) {
        var matcher = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
