package io.micip.notes;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignedNoteTest {
    private static final String ORIGIN = "audit.example.org/micip";
    private static final String LOG_KEY = "audit.example.org/micip+3abfbdcf+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
    private static final String WITNESS_KEY = "witness.example.org/w1+f3c080b6+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X";
    private static final String NOTE = """
            audit.example.org/micip
            3
            OF2jDzkXKCyJOd/4UZV+UZqxhGsTUaFMCts7EWMnQqo=

            \u2014 audit.example.org/micip Or+9z4JoyWdkBosD5V6sEidnWs88SzbF2hkYjYbw0U3VfYJKQtv7ckQ8OWrLbO07YENtr/4jVL7G6I4FVtKI/ZhMyQc=
            \u2014 witness.example.org/w1 88CAtgAAAABlU/EAshNtcEcToTzZ2rLpVTXur43aujPW2UmYIzegYD+liaNRm5dE91BIR5V3IssUkKdn4YR9MdJjNch+LPLNGK4VBw==
            """;

    /// The key pair of a seed whose bytes count up from a first one.
    private static NoteSigner signer(String name, int first) {
        var seeded = new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) (first + i);
                }
            }
        };
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, seeded);
            return NoteSigner.of(name, generator.generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void signsTheKnownNoteByteForByte() {
        var log = signer(ORIGIN, 0);
        var witness = signer("witness.example.org/w1", 0x20);
        String text = NOTE.substring(0, NOTE.indexOf("\n\n") + 1);

        assertThat(log.verifierKey()).hasToString(LOG_KEY);
        assertThat(witness.cosignerKey()).hasToString(WITNESS_KEY);
        assertThat(log.sign(text).with(witness.cosign(text, 1_700_000_000))).hasToString(NOTE);
    }

    @Test
    void verifiesTheKnownNote() {
        var note = SignedNote.parse(NOTE.getBytes(StandardCharsets.UTF_8));
        var keys = List.of(VerifierKey.parse(LOG_KEY), VerifierKey.parse(WITNESS_KEY));

        assertThat(note.verifiedBy(keys)).isEqualTo(keys);
        assertThat(note).hasToString(NOTE);
    }

    @Test
    void readsTheVkeyOfTheSpec() {
        String vkey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

        assertThat(VerifierKey.parse(vkey)).hasToString(vkey);
        assertThat(VerifierKey.parse(vkey).type()).isEqualTo(SignatureType.ED25519);
    }

    @Test
    void passesOverKeysItDoesNotKnow() {
        var note = SignedNote.parse(NOTE);

        assertThat(note.verifiedBy(List.of(VerifierKey.parse(WITNESS_KEY)))).hasSize(1);
        assertThat(note.verifiedBy(List.of(signer(ORIGIN, 9).verifierKey()))).isEmpty();
    }

    @Test
    void keepsTheLinesOfSomeKeysAlone() {
        var witness = VerifierKey.parse(WITNESS_KEY);
        var alone = SignedNote.parse(NOTE).onlyBy(List.of(witness));

        assertThat(NOTE).endsWith(alone.lines());
        assertThat(alone.lines().lines()).hasSize(1);
        var stranger = List.of(signer(ORIGIN, 9).verifierKey());
        assertThatThrownBy(() -> alone.onlyBy(stranger)).isInstanceOf(Malformed.class);
    }

    @Test
    void saysWhenAWitnessSawTheNote() {
        var note = SignedNote.parse(NOTE);
        var witness = signer("witness.example.org/w1", 0x20);

        assertThat(note.cosignedAt(VerifierKey.parse(WITNESS_KEY))).contains(Instant.ofEpochSecond(1_700_000_000));
        assertThat(note.cosignedAt(VerifierKey.parse(LOG_KEY))).isEmpty();
        assertThat(note.with(witness.cosign(note.text(), 1_700_000_060)).cosignedAt(witness.cosignerKey()))
                .contains(Instant.ofEpochSecond(1_700_000_060));
    }

    @Test
    void rejectsTheNoteWhenAKnownKeyFails() {
        var changed = SignedNote.parse(NOTE.replace("\n3\n", "\n4\n"));
        var keys = List.of(VerifierKey.parse(LOG_KEY));

        assertThatThrownBy(() -> changed.verifiedBy(keys)).isInstanceOf(Malformed.class)
                .hasMessage("signature of audit.example.org/micip: does not hold");
    }

    @Test
    void rejectsEveryFlippedBitOfASignature() {
        var log = VerifierKey.parse(LOG_KEY);
        String text = SignedNote.parse(NOTE).text();
        byte[] signature = NoteSignature.parse(NOTE.lines().skip(4).findFirst().orElseThrow()).signature();
        assertThat(log.verifies(text, signature)).isTrue();
        for (int bit = 0; bit < signature.length * Byte.SIZE; bit++) {
            byte[] flipped = signature.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(log.verifies(text, flipped)).isFalse();
        }
    }

    @Test
    void keepsAKeyAsPem() {
        var signer = NoteSigner.generate("log.example/1");
        var read = NoteSigner.ofPem("log.example/1", signer.toPem());

        assertThat(read.verifierKey()).isEqualTo(signer.verifierKey());
        assertThat(read.sign("text\n")).hasToString(signer.sign("text\n").toString());
        assertThatThrownBy(() -> NoteSigner.ofPem("log.example/1", "no key")).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text\n", "text\n\n", "\n\n\u2014 a YWJjZGVm\n", "a\u0007b\n\n\u2014 a YWJjZGVm\n",
            "text\n\n- a YWJjZGVm\n", "text\n\n\u2014 a YWJjZGVm", "text\n\n\u2014 a YWJj\n",
            "text\n\n\u2014 a+b YWJjZGVm\n",
            "text\n\n\u2014  YWJjZGVm\n", "text\n\n\u2014 a !!!!\n", "text\n\n\u2014 a YWJjZGVm\nmore\n"})
    void refusesWhatIsNoNote(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a+00000000", "a+00000000+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "a+1+",
            "example.com/foo+530d903a+BukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "a b+530d903a+AekyeRrm"})
    void refusesWhatIsNoVkey(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(Malformed.class);
    }
}
