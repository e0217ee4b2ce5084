package io.micip.audit.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.micip.audit.key.LogKey.State;
import io.micip.notes.Malformed;
import io.micip.notes.VerifierKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeysCommandTest {
    private static final LogSetName SET = new LogSetName("0123456789abcdef", "log.example");
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private KeyDirectory keys;
    private VerifierKey first;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("log-set"), SET.text());
        keys = new KeyDirectory(folder.resolve("keys"));
        first = keys.read(0, SET.origin(0), true).newest();
        keys.read(1, SET.origin(1), true);
    }

    private int run(String... words) {
        said.reset();
        var line = new ArrayList<>(List.of("keys", folder.toString()));
        line.addAll(List.of(words));
        return new KeysCommand(new PrintStream(said, true, StandardCharsets.UTF_8), Clock.fixed(NOON, ZoneOffset.UTC))
                .run(line);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private LogKeys log() throws IOException {
        return keys.read(0, SET.origin(0), false);
    }

    private List<State> states() throws IOException {
        return log().all().stream().map(LogKey::state).toList();
    }

    @Test
    void saysTheKeysOfAllLogsAndChangesNothing() {
        assertThat(run()).isZero();

        assertThat(said()).startsWith("log 0: signing - - " + first + "\nlog 1: signing - - log.example/");
        assertThat(folder.resolve("keys/0.keys")).doesNotExist();
    }

    @Test
    void addsAKeyThatSignsBesideTheOneBefore() throws IOException {
        assertThat(run("--add")).isZero();

        var log = log();
        var note = log.sign("text\n");
        assertThat(note.verifiedBy(log.accepted())).hasSize(2).startsWith(first).endsWith(log.newest());
        assertThat(log.all().getLast().from()).contains(NOON);
        assertThat(said()).contains("log 0: signing 2026-11-26T12:00:00Z - " + log.newest(),
                "Start audit-service again");
        Path secret = folder.resolve("keys/0-" + log.newest().hexId() + ".pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret))).isEqualTo("rw-------");
    }

    @Test
    void addsNoThirdKeyWhileTwoSign() throws IOException {
        run("--add");
        assertThat(run("--add")).isZero();

        assertThat(log().all()).hasSize(2);
        assertThat(said()).doesNotContain("Start audit-service again");
    }

    @Test
    void retiresTheOlderOfTwoAndRemovesItsSecret() throws IOException {
        run("--add");
        var next = log().newest();
        assertThat(run("--retire")).isZero();

        assertThat(states()).containsExactly(State.RETIRED, State.SIGNING);
        assertThat(log().accepted()).containsExactly(first, next);
        assertThat(log().sign("text\n").verifiedBy(log().accepted())).containsExactly(next);
        assertThat(folder.resolve("keys/0.pem")).doesNotExist();
    }

    @Test
    void retiresNoKeyThatSignsAlone() throws IOException {
        assertThat(run("--retire")).isZero();

        assertThat(states()).containsExactly(State.SIGNING);
    }

    @Test
    void goesOnFromKeyToKey() throws IOException {
        for (int i = 0; i < 3; i++) {
            run("--add");
            run("--retire");
        }

        assertThat(states()).containsExactly(State.RETIRED, State.RETIRED, State.RETIRED, State.SIGNING);
        assertThat(folder.resolve("keys")).isDirectoryContaining("glob:**/0-" + log().newest().hexId() + ".pem");
    }

    @Test
    void dropsAKeyThatSignedAloneAndMakesTheNextAtOnce() throws IOException {
        assertThat(run("--drop=" + first)).isZero();

        assertThat(states()).containsExactly(State.DROPPED, State.SIGNING);
        assertThat(log().accepted()).containsExactly(log().newest()).doesNotContain(first);
        assertThat(log().known()).contains(first);
        assertThat(folder.resolve("keys/0.pem")).doesNotExist();
        assertThat(keys.read(1, SET.origin(1), false).all()).as("of the other log").hasSize(1);
    }

    @Test
    void dropsAKeyThatWasRetired() throws IOException {
        run("--add");
        run("--retire");
        run("--drop=" + first);

        assertThat(states()).containsExactly(State.DROPPED, State.SIGNING);
    }

    @Test
    void takesUpWhatWasBrokenOff() throws IOException {
        keys.add(Signatory.ofLog(0, SET.origin(0)), NOON);
        run("--add");

        assertThat(log().all()).hasSize(2);
        assertThat(keys.read(1, SET.origin(1), false).all()).hasSize(2);
    }

    private LogKeys keysOf(Signatory who) throws IOException {
        return keys.read(who, true);
    }

    @Test
    void changesTheKeysOfCertificatesAndAttestationsInTheSameManner() throws IOException {
        for (var who : List.of(Signatory.ofCertificates(SET.prefix()), Signatory.ofAttestations(SET.prefix()))) {
            var before = keysOf(who).newest();
            run("--add");
            assertThat(said()).contains(who + ": signing - - " + before,
                    who + ": signing 2026-11-26T12:00:00Z - " + keysOf(who).newest());
            run("--retire");

            assertThat(keysOf(who).accepted()).startsWith(before).doesNotHaveDuplicates().hasSize(2);
            assertThat(keysOf(who).sign("text\n").verifiedBy(keysOf(who).known()))
                    .containsExactly(keysOf(who).newest());
            assertThat(folder.resolve("keys/" + who.file() + ".pem")).doesNotExist();

            run("--drop=" + keysOf(who).newest());
            assertThat(keysOf(who).all()).extracting(LogKey::state)
                    .containsExactly(State.RETIRED, State.DROPPED, State.SIGNING);
        }
    }

    @Test
    void makesNoKeyForWhoHasSignedNothingYet() throws IOException {
        run("--add");

        assertThat(said()).doesNotContain("certificates", "attestation:");
        assertThat(folder.resolve("keys/certificates.pem")).doesNotExist();
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws IOException {
        assertThat(run("--add", "--retire")).isEqualTo(2);
        assertThat(said()).contains("usage: keys");
        assertThat(run("--drop=nonsense")).isEqualTo(2);
        assertThat(said()).startsWith("NOT DONE: nonsense: is no key of these logs");
        assertThat(states()).containsExactly(State.SIGNING);
    }

    @Test
    void signsNothingWhereASecretIsMissingOrAnother() throws IOException {
        run("--add");
        Path secret = folder.resolve("keys/0-" + log().newest().hexId() + ".pem");
        byte[] kept = Files.readAllBytes(secret);
        Files.delete(secret);
        assertThatThrownBy(this::log).isInstanceOf(NoSuchFileException.class);

        Files.copy(folder.resolve("keys/0.pem"), secret);
        assertThatThrownBy(this::log).isInstanceOf(Malformed.class).hasMessageContaining("not those of the keys");

        Files.write(secret, kept);
        assertThat(log().all()).hasSize(2);
    }

    @Test
    void signsNothingWithTheKeysOfAnotherLog() throws IOException {
        run("--add");
        Files.copy(folder.resolve("keys/0.keys"), folder.resolve("keys/2.keys"));

        assertThatThrownBy(() -> keys.read(2, SET.origin(2), true)).isInstanceOf(Malformed.class)
                .hasMessageContaining("keys of another log");
    }
}
