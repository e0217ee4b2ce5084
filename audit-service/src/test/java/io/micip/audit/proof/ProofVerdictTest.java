package io.micip.audit.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TreeEdge;
import io.micip.notes.Malformed;
import io.micip.notes.NoteSigner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProofVerdictTest {
    private static final NoteSigner LOG = NoteSigner.generate("log.example/0");
    private static final NoteSigner ONE = NoteSigner.generate("witness.example/1");
    private static final NoteSigner TWO = NoteSigner.generate("witness.example/2");
    private static final List<byte[]> ENTRIES = List.of(bytes("alpha"), bytes("beta"), bytes("gamma"));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static TlogProof proof() {
        var leaves = ENTRIES.stream().map(Hash::ofLeaf).toList();
        var tree = TreeEdge.empty();
        tree.grow(leaves);
        var note = LOG.sign(new Checkpoint("log.example/0", tree.head()).text());
        return new TlogProof(Optional.of(ENTRIES.get(1)), 1, List.of(leaves.get(0), leaves.get(2)), note);
    }

    private static TlogProof cosigned(NoteSigner witness) {
        var proof = proof();
        var note = proof.checkpoint().with(witness.cosign(proof.checkpoint().text(), 1_700_000_000));
        return new TlogProof(proof.entry(), proof.index(), proof.path(), note);
    }

    private static TrustPolicy alone() {
        return TrustPolicy.of(List.of(LOG.verifierKey()));
    }

    private static String policy(String quorum) {
        return """
                # who is trusted
                log %s https://log.example
                witness one %s
                witness two %s
                group both all one two
                quorum %s
                """.formatted(LOG.verifierKey(), ONE.cosignerKey(), TWO.cosignerKey(), quorum);
    }

    @Test
    void writesAndReadsTheFileOfTheSpec() {
        var proof = proof();

        assertThat(proof.toString()).startsWith("c2sp.org/tlog-proof@v1\nextra YmV0YQ==\nindex 1\n"
                + "KhWNiv1I4/iMtBld/bKp5IF9lfpX/TREDZP5quXE+Cs=\nTHnQ1i989cqIdBVfLTuHXyYl2iuzq8hrvWgz8lupDlE=\n\n"
                + "log.example/0\n3\nOF2jDzkXKCyJOd/4UZV+UZqxhGsTUaFMCts7EWMnQqo=\n\n\u2014 log.example/0 ");
        assertThat(TlogProof.parse(proof.toString())).hasToString(proof.toString());
    }

    @Test
    void provesAnEntryByTheLogsKeyAlone() {
        assertThat(ProofVerdict.of(proof(), alone())).isInstanceOfSatisfying(ProofVerdict.Proven.class, proven -> {
            assertThat(proven.entry()).isEqualTo(bytes("beta"));
            assertThat(proven.index()).isEqualTo(1);
            assertThat(proven.witnesses()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "none"})
    void provesAnEntryWhenEnoughWitnessesCosigned(String quorum) {
        assertThat(ProofVerdict.of(cosigned(ONE), TrustPolicy.parse(policy(quorum))))
                .isInstanceOfSatisfying(ProofVerdict.Proven.class,
                        proven -> assertThat(proven.witnesses()).containsExactly("witness.example/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "both"})
    void provesNothingWhenTooFewDid(String quorum) {
        assertThat(ProofVerdict.of(cosigned(ONE), TrustPolicy.parse(policy(quorum))))
                .isInstanceOfSatisfying(ProofVerdict.NotProven.class, not -> assertThat(not.why())
                        .startsWith("not yet witnessed: the checkpoint carries 1 cosignatures"));
    }

    @Test
    void provesNothingForALogThatIsNotTrusted() {
        var stranger = TrustPolicy.of(List.of(NoteSigner.generate("log.example/0").verifierKey()));

        assertThat(ProofVerdict.of(proof(), stranger)).isInstanceOf(ProofVerdict.NotProven.class);
    }

    @Test
    void provesNothingWithoutTheEntry() {
        var proof = proof();
        var bare = new TlogProof(Optional.empty(), 1, proof.path(), proof.checkpoint());

        assertThat(ProofVerdict.of(bare, alone())).isInstanceOf(ProofVerdict.NotProven.class);
    }

    @Test
    void provesNothingWhenAnyCharacterIsChanged() {
        String file = proof().toString();
        for (int at = 0; at < file.length(); at++) {
            String changed = file.substring(0, at) + (file.charAt(at) == 'A' ? 'B' : 'A') + file.substring(at + 1);
            assertThat(isProven(changed)).as("changed at %d", at).isFalse();
            assertThat(isProven(file.substring(0, at))).as("cut at %d", at).isFalse();
        }
    }

    private static boolean isProven(String file) {
        try {
            return ProofVerdict.of(TlogProof.parse(file), alone()) instanceof ProofVerdict.Proven;
        } catch (Malformed _) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "quorum", "quorum nobody", "quorum none\nquorum none", "log x\nquorum none",
            "witness none x\nquorum none", "group g all\nquorum none", "group g 2 a\nquorum none",
            "hello\nquorum none"})
    void refusesAPolicyThatIsNone(String policy) {
        assertThatThrownBy(() -> TrustPolicy.parse(policy)).isInstanceOf(Malformed.class);
    }

    @Test
    void writesAPolicyThatItReads() {
        var policy = TrustPolicy.parse(TrustPolicy.of(List.of(LOG.verifierKey())).toString());

        assertThat(policy.asksForWitnesses()).isFalse();
        assertThat(policy.logKeys("log.example/0")).containsExactly(LOG.verifierKey());
        var asking = TrustPolicy.parse(policy("both")).toString();
        assertThat(asking).doesNotContain("https", "#").endsWith("group both all one two\nquorum both\n");
        assertThat(TrustPolicy.parse(asking)).hasToString(asking);
    }
}
