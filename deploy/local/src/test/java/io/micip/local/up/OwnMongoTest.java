package io.micip.local.up;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.local.ForkedMain;
import io.micip.local.store.Store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnMongoTest {

    @TempDir
    Path folder;

    @Test
    void isContentWithOneThatAnswers() throws IOException {
        try (var store = ForkedMain.start(Store.class, List.of(), folder.resolve("store.mv").toString(), "127.0.0.1",
                "0")) {
            var uri = store.lineAfter("store ready at ");

            assertThatCode(() -> OwnMongo.requireAnswer(uri)).doesNotThrowAnyException();
        }
    }

    @Test
    void namesOneThatDoesNotAnswerButNotItsPassword() throws IOException {
        var nobody = "127.0.0.1:" + freePort();

        assertThatThrownBy(() -> OwnMongo.requireAnswer(
                "mongodb://somebody:secret@" + nobody + "/?serverSelectionTimeoutMS=100"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(nobody)
                .hasMessageContaining("Cure: ")
                .message()
                .doesNotContain("secret", "somebody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.example:27017", "http://db.example", "mongodb://", "mongodb://a:b:secret@db.example"})
    void saysWhichFormIsExpected(String uri) {
        assertThatThrownBy(() -> OwnMongo.requireAnswer(uri)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("mongodb://host:port/")
                .hasMessageContaining("Cure: ")
                .message()
                .doesNotContain("ecret");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
