package io.micip.testservers;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenApiDocumentTest {
    @TempDir
    private Path folder;

    @Test
    void isWrittenOnceAndComparedFromThenOn() throws Exception {
        try (var tokens = TestTokens.start()) {
            var document = OpenApiDocument.of(URI.create(tokens.issuer() + "/oauth2/jwks"));
            var committed = folder.resolve("openapi.json");
            document.isTheOneOf(committed);
            document.isTheOneOf(committed);

            Files.writeString(committed, Files.readString(committed).replace("RSA", "EC"));

            assertThatThrownBy(() -> document.isTheOneOf(committed)).isInstanceOf(AssertionError.class)
                    .hasMessageContaining("at /keys");
        }
    }

    @Test
    void failsWhereNothingIsDescribed() {
        try (var tokens = TestTokens.start()) {
            var nowhere = URI.create(tokens.issuer() + "/nothing");

            assertThatThrownBy(() -> OpenApiDocument.of(nowhere)).hasMessageContaining("404");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
