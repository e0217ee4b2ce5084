package io.micip.system;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.util.Base64;

import tools.jackson.databind.node.ObjectNode;

import io.micip.system.acts.Json;

/// Makes tokens that must not be taken: out of a good one, with the demo provider's own key or with another.
final class Forger {
    private static final Base64.Encoder TO = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM = Base64.getUrlDecoder();
    private static final int KEY_BITS = 2048;

    private final String[] good;
    private final Path keyFile;

    /// @param good    a token that is taken
    /// @param keyFile the demo provider's signing key, a JWK
    Forger(String good, Path keyFile) {
        this.good = good.split("\\.");
        this.keyFile = keyFile;
    }

    /// The good token's claims with one changed, signed by the provider's key.
    String signedWith(String claim, Object value) throws IOException, GeneralSecurityException {
        return signed(header("RS256"), changed(claim, value), providersKey());
    }

    /// The good token's claims with one changed, under the good token's signature.
    String altered(String claim, Object value) {
        return good[0] + "." + changed(claim, value) + "." + good[2];
    }

    /// Signed by a key of nobody's.
    String signedByAnother() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        return signed(good[0], good[1], generator.generateKeyPair().getPrivate());
    }

    /// `alg: none`.
    String unsigned() {
        return header("none") + "." + good[1] + ".";
    }

    private String header(String algorithm) {
        var header = (ObjectNode) Json.read(FROM.decode(good[0]));
        header.put("alg", algorithm);
        return encode(header);
    }

    private String changed(String claim, Object value) {
        var claims = (ObjectNode) Json.read(FROM.decode(good[1]));
        claims.putPOJO(claim, value);
        return encode(claims);
    }

    private static String encode(ObjectNode node) {
        return TO.encodeToString(Json.text(node).getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(String header, String claims, PrivateKey key) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
        return header + "." + claims + "." + TO.encodeToString(signature.sign());
    }

    private PrivateKey providersKey() throws IOException, GeneralSecurityException {
        var file = Json.read(Files.readAllBytes(keyFile));
        var jwk = file.has("keys") ? file.path("keys").path(0) : file;
        return KeyFactory.getInstance("RSA").generatePrivate(
                new RSAPrivateKeySpec(number(jwk.path("n").asString()), number(jwk.path("d").asString())));
    }

    private static BigInteger number(String base64url) {
        return new BigInteger(1, FROM.decode(base64url));
    }
}
