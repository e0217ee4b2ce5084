package io.micip.audit.witness;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.audit.TestLog;
import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.Hash;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The witness held to C2SP tlog-witness 1.0.0, sentence by sentence, over HTTP.
class WitnessTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final NoteSigner KEY = NoteSigner.generate("witness.example/1");

    @TempDir
    Path folder;

    private final TestLog log = TestLog.of("log.example/0").grow(300);
    private final List<String> said = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private DirectorySeenCheckpoints seen;
    private WitnessServer server;

    @BeforeEach
    void start() throws IOException {
        seen = DirectorySeenCheckpoints.open(folder, KEY.cosignerKey());
        var witness = new Witness(WatchedLogs.of(List.of(log.signer().verifierKey())), KEY, seen,
                Clock.fixed(NOON, ZoneOffset.UTC));
        server = WitnessServer.start(witness, new InetSocketAddress("127.0.0.1", 0), said::add);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        seen.close();
    }

    private HttpResponse<String> send(String method, String path, String body) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> ask(AddCheckpoint request) {
        return send("POST", "/add-checkpoint", request.body());
    }

    private SignedNote latest() {
        String hash = Hash.ofBytes(log.origin().getBytes(StandardCharsets.UTF_8)).toHex();
        return SignedNote.parse(send("GET", "/" + hash + "/checkpoint", "").body());
    }

    @Test
    void cosignsTheFirstCheckpointItSeesWithItsTime() {
        var answer = ask(log.asks(0, 5));

        assertThat(answer.statusCode()).isEqualTo(200);
        var cosigned = SignedNote.parse(log.checkpoint(5).text() + "\n" + answer.body());
        assertThat(cosigned.verifiedBy(List.of(KEY.cosignerKey()))).hasSize(1);
        assertThat(cosigned.cosignedAt(KEY.cosignerKey())).contains(NOON);
        assertThat(answer.body().lines()).hasSize(1).allMatch(line -> line.startsWith("\u2014 witness.example/1 "));
    }

    @Test
    void servesTheCheckpointUnderTheLogsSignatureAndItsOwn() {
        ask(log.asks(0, 5));

        assertThat(latest().text()).isEqualTo(log.checkpoint(5).text());
        assertThat(latest().verifiedBy(List.of(log.signer().verifierKey(), KEY.cosignerKey()))).hasSize(2);
    }

    @Test
    void answers404ForALogItHasNeverCosigned() {
        assertThat(send("GET", "/" + "0".repeat(64) + "/checkpoint", "").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/x/checkpoint", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 255, 256, 257, 300})
    void cosignsWhatContinuesIt(int size) {
        ask(log.asks(0, 5));

        assertThat(ask(log.asks(5, size)).statusCode()).isEqualTo(200);
        assertThat(Checkpoint.parse(latest().text()).head().size()).isEqualTo(size);
    }

    @Test
    void cosignsTheSameCheckpointAgain() {
        ask(log.asks(0, 5));

        assertThat(ask(log.asks(5, 5)).statusCode()).isEqualTo(200);
    }

    @Test
    void answers404ForAnOriginItDoesNotKnow() {
        assertThat(ask(TestLog.of("log.example/1").grow(1).asks(0, 1)).statusCode()).isEqualTo(404);
    }

    @Test
    void answers403WithoutASignatureItTrusts() {
        var stranger = TestLog.of("log.example/0").grow(1);

        assertThat(ask(stranger.asks(0, 1)).statusCode()).isEqualTo(403);
    }

    @Test
    void answers403WhenATrustedKeysSignatureDoesNotHold() {
        String body = log.asks(0, 5).body().replace("\n5\n", "\n6\n");

        assertThat(send("POST", "/add-checkpoint", body).statusCode()).isEqualTo(403);
    }

    @Test
    void passesOverSignaturesOfKeysItDoesNotKnow() {
        var both = log.checkpoint(5).with(NoteSigner.generate("log.example/0").sign(log.checkpoint(5).text()));

        assertThat(ask(new AddCheckpoint(0, List.of(), both)).statusCode()).isEqualTo(200);
        assertThat(latest().toString().lines().filter(line -> line.startsWith("\u2014"))).hasSize(2);
    }

    @Test
    void answers400WhenTheOldSizeIsAboveTheCheckpoints() {
        assertThat(ask(new AddCheckpoint(6, List.of(), log.checkpoint(5))).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old 0\n", "old 00\n\n", "old -1\n\n", "old  1\n\n", "0\n\n", "old 0\n\nno note",
            "old 0\nnot base64!\n\n", "OLD 0\n\n", "old 1x\n\n"})
    void answers400ToWhatIsNoRequest(String body) {
        assertThat(send("POST", "/add-checkpoint", body).statusCode()).isEqualTo(400);
    }

    @Test
    void answers400ToMoreThan63Hashes() {
        String hash = Hash.OF_EMPTY_TREE.toBase64() + "\n";
        String body = "old 1\n" + hash.repeat(64) + "\n" + log.checkpoint(5);

        assertThat(send("POST", "/add-checkpoint", body).statusCode()).isEqualTo(400);
    }

    @Test
    void answers400ToANoteThatIsNoCheckpoint() {
        var note = log.signer().sign("log.example/0\n05\nx\n");

        assertThat(ask(new AddCheckpoint(0, List.of(), note)).statusCode()).isEqualTo(400);
    }

    @Test
    void answers409WithTheSizeItHasSeen() {
        assertThat(ask(log.asks(1, 5)).body()).isEqualTo("0\n");
        ask(log.asks(0, 5));

        var answer = ask(log.asks(3, 8));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("5\n");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    }

    @Test
    void answers422ToAProofThatDoesNotHold() {
        ask(log.asks(0, 5));
        var wrong = new ArrayList<>(log.tree().consistency(5, 8));
        wrong.set(0, Hash.OF_EMPTY_TREE);

        assertThat(ask(new AddCheckpoint(5, wrong, log.checkpoint(8))).statusCode()).isEqualTo(422);
        assertThat(ask(new AddCheckpoint(5, List.of(), log.checkpoint(8))).statusCode()).isEqualTo(422);
        assertThat(ask(log.otherHistory(9).asks(5, 8)).statusCode()).isEqualTo(422);
        assertThat(Checkpoint.parse(latest().text()).head().size()).isEqualTo(5);
        assertThat(said).hasSize(3);
    }

    @Test
    void answers422ToAProofWhereNoneIsNeeded() {
        assertThat(ask(new AddCheckpoint(0, List.of(Hash.OF_EMPTY_TREE), log.checkpoint(5))).statusCode())
                .isEqualTo(422);
    }

    @Test
    void answers422ToAnotherRootOfTheSameSizeAndKeepsBothAsProof() {
        ask(log.asks(0, 5));
        var other = log.otherHistory(5);

        assertThat(ask(new AddCheckpoint(5, List.of(), other.checkpoint())).statusCode()).isEqualTo(422);
        assertThat(folder.resolve("forks")).isDirectoryRecursivelyContaining("glob:**/cosigned")
                .isDirectoryRecursivelyContaining("glob:**/contradicting");
    }

    @Test
    void answers422ToAnEmptyTreeWithAnotherRoot() {
        var note = log.signer().sign("log.example/0\n0\n" + log.tree().headAt(1).root().toBase64() + "\n");

        assertThat(ask(new AddCheckpoint(0, List.of(), note)).statusCode()).isEqualTo(422);
        assertThat(ask(new AddCheckpoint(0, List.of(), log.checkpoint(0))).statusCode()).isEqualTo(200);
        assertThat(ask(log.asks(0, 5)).statusCode()).isEqualTo(200);
    }

    @Test
    void answersNothingElseAndSaysWhoItIs() {
        assertThat(send("GET", "/add-checkpoint", "").statusCode()).isEqualTo(405);
        assertThat(send("POST", "/add-checkpoint", "x".repeat(AddCheckpoint.LONGEST + 1)).statusCode()).isEqualTo(413);
        assertThat(send("GET", "/", "").body()).contains(KEY.cosignerKey().toString());
        assertThat(send("DELETE", "/", "").statusCode()).isEqualTo(404);
    }

    @Test
    void letsOneOfManyThatAskAtOnceThrough() throws Exception {
        ask(log.asks(0, 5));
        var requests = IntStream.range(6, 46)
                .mapToObj(size -> (Callable<Integer>) () -> ask(log.asks(5, size)).statusCode()).toList();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var codes = new ArrayList<Integer>();
            for (var done : threads.invokeAll(requests)) {
                codes.add(done.get());
            }
            assertThat(codes).containsOnly(200, 409);
            assertThat(codes).containsOnlyOnce(200);
        }
    }

    @Test
    void remembersWhenItIsStartedAgain() throws IOException {
        ask(log.asks(0, 5));
        stop();
        start();

        assertThat(ask(log.asks(0, 8)).body()).isEqualTo("5\n");
        assertThat(ask(log.asks(5, 8)).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotBeginOnADamagedOrForeignMemory() throws IOException {
        ask(log.asks(0, 5));
        stop();
        var other = NoteSigner.generate("witness.example/1").cosignerKey();
        assertThatThrownBy(() -> DirectorySeenCheckpoints.open(folder, other)).isInstanceOf(IOException.class)
                .hasMessageContaining("not cosigned by");
        start();
        assertThatThrownBy(() -> DirectorySeenCheckpoints.open(folder, KEY.cosignerKey()))
                .isInstanceOf(IOException.class).hasMessageContaining("open elsewhere");
    }
}
