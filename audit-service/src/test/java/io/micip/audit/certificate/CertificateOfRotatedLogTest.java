package io.micip.audit.certificate;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.micip.audit.proof.TlogProof;
import io.micip.audit.proof.TrustPolicy;
import io.micip.notes.NoteSigner;
import io.micip.notes.SignedNote;
import io.micip.notes.VerifierKey;

import static io.micip.audit.certificate.CertificateFixtures.LOG;
import static io.micip.audit.certificate.CertificateFixtures.SIGNER;
import static io.micip.audit.certificate.CertificateFixtures.file;
import static org.assertj.core.api.Assertions.assertThat;

/// Certificates whose log had one key when they were issued, and has another now.
class CertificateOfRotatedLogTest {
    private static final NoteSigner NEXT = NoteSigner.generate(LOG.verifierKey().name());

    private static CertificateVerdict verdict(TlogProof proof, VerifierKey... trusted) {
        var file = file();
        return CertificateVerdict.of(new CertificateFile(file.certificate(), file.note(), Optional.of(proof)).bytes(),
                TrustPolicy.of(List.of(trusted)));
    }

    /// The proof as it is made anew when the log has another key.
    private static TlogProof madeAnew() {
        var proof = file().proof().orElseThrow();
        return new TlogProof(proof.entry(), proof.index(), proof.path(), NEXT.sign(proof.checkpoint().text()));
    }

    @Test
    void areHeldByALogWhoeverOfItsKeysSignedIt() {
        for (var proof : List.of(file().proof().orElseThrow(), madeAnew())) {
            var verdict = verdict(proof, LOG.verifierKey(), NEXT.verifierKey());

            assertThat(verdict.wrong()).isEmpty();
            assertThat(verdict.logged()).isTrue();
            assertThat(verdict.logs()).containsExactly(LOG.verifierKey().name());
        }
    }

    @Test
    void areHeldByALogWhoseKeyOfThenWasDropped() {
        var verdict = verdict(madeAnew(), NEXT.verifierKey());

        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.logged()).isTrue();
        assertThat(verdict.logs()).as("checkpoints that a key given has signed").isEmpty();
    }

    @Test
    void areNotHeldByALogWhoseKeyOfNowIsUnknown() {
        var verdict = verdict(madeAnew(), LOG.verifierKey());

        assertThat(verdict.logged()).isFalse();
        assertThat(verdict.wrong()).singleElement().asString().startsWith("nobody who is trusted here vouches for it");
    }

    @Test
    void areProvenByTheirSignatureWhereTheLogsKeyOfNowIsUnknown() {
        var verdict = verdict(madeAnew(), SIGNER.verifierKey(), LOG.verifierKey());

        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.signed()).isTrue();
        assertThat(verdict.logged()).isFalse();
    }

    @Test
    void showAProofThatOnlyClaimsToBeSigned() {
        var proof = file().proof().orElseThrow();
        var forged = SignedNote.parse(proof.checkpoint().toString().replace("\n1\n", "\n2\n"));

        var verdict = verdict(new TlogProof(proof.entry(), 0, List.of(), forged), SIGNER.verifierKey(),
                LOG.verifierKey());

        assertThat(verdict.wrong()).singleElement().asString().startsWith("proof: signature of");
    }
}
