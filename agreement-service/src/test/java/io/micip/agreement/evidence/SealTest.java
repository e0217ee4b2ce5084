package io.micip.agreement.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.agreement.evidence.Seal.SealedFile;
import io.micip.agreement.evidence.SealVerdict.Authentic;
import io.micip.agreement.evidence.SealVerdict.NotAuthentic;
import io.micip.agreements.DistrictCode;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;
import io.micip.notes.Sha256;
import io.micip.notes.VerifierKey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealTest {

    private static final byte[] CONTENT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Seal SEAL = new Seal(new DistrictCode("82030"), 7,
            List.of(SealedFile.of("agreement-82030-v7.json", CONTENT)));
    private static final String TEXT = """
            micip-agreement-record/1
            district 82030
            version 7
            44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  agreement-82030-v7.json
            """;
    private static final String NOTE = RecordFixtures.SIGNER.sign(SEAL.text()).toString();
    private static final VerifierKey KEY = RecordFixtures.SIGNER.verifierKey();

    @Test
    void saysWhatItSealsInWordsThatOtherToolsRead() {
        assertThat(SEAL.text()).isEqualTo(TEXT);
        assertThat(Seal.parse(TEXT)).isEqualTo(SEAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "micip-agreement-record/1", "micip-agreement-record/2\ndistrict 82030\nversion 7\n",
            "micip-agreement-record/1\ndistrict 82030\nversion 7\n",
            "micip-agreement-record/1\ndistrict 8203\nversion 7\n",
            "micip-agreement-record/1\ndistrict 82030\nversion 7\nabc  file\n",
            "micip-agreement-record/1\ndistrict 82030\nversion 7\n"
                    + "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  a.json\nmore\n"})
    void refusesWhatIsNoSeal(String text) {
        assertThatThrownBy(() -> Seal.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void findsAFileAuthenticUnderAKeyThatIsTrusted() {
        assertThat(verdict(NOTE, CONTENT)).isEqualTo(new Authentic(SEAL, SEAL.files().getFirst(), KEY));
    }

    @Test
    void findsEveryFlippedBitOfTheFile() {
        for (int bit = 0; bit < CONTENT.length * Byte.SIZE; bit++) {
            byte[] flipped = CONTENT.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(verdict(NOTE, flipped)).isInstanceOf(NotAuthentic.class);
        }
    }

    @Test
    void findsASealThatWasChangedOrSignedBySomebodyElse() {
        NoteSigner stranger = NoteSigner.generate("agreements.example.org");

        assertThat(verdict(NOTE.replace("version 7", "version 8"), CONTENT)).isInstanceOf(NotAuthentic.class);
        assertThat(verdict(stranger.sign(SEAL.text()).toString(), CONTENT))
                .isEqualTo(new NotAuthentic("no signature of the seal is by a known key"));
        assertThat(verdict("no note", CONTENT)).isInstanceOf(NotAuthentic.class);
        assertThat(verdict(RecordFixtures.SIGNER.sign("something else\n").toString(), CONTENT))
                .isInstanceOf(NotAuthentic.class);
    }

    private static SealVerdict verdict(String note, byte[] content) {
        return SealVerdict.of(note, List.of(KEY), Sha256.hex(content));
    }
}
