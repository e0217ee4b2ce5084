package io.micip.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.micip.audit.attestation.AttestationVerdict;
import io.micip.audit.certificate.CertificateVerdict;
import io.micip.audit.command.Printable;
import io.micip.audit.merkle.Hash;
import io.micip.audit.pack.PackVerdict;
import io.micip.audit.proof.ProofVerdict;
import io.micip.audit.proof.TlogProof;
import io.micip.audit.proof.TrustPolicy;
import io.micip.notes.Malformed;
import io.micip.notes.VerifierKey;

/// Checks one proof file, evidence pack, certificate or attestation. Exit code 0 only when the proof holds, 1 when it does not, 2 when the call was wrong or a file
/// could not be read.
public final class VerifyCommand {
    /// The word that asks for this command.
    public static final String NAME = "verify";

    private static final int PROVEN = 0;
    private static final int NOT_PROVEN = 1;
    private static final int WRONG_CALL = 2;
    private static final int ARGUMENTS = 4;
    private static final long LARGEST_FILE = 1 << 20;
    private static final long LARGEST_PACK = 64 << 20;
    private static final String USAGE = """
            usage: verify FILE --policy POLICY   check a proof, an evidence pack, a certificate or an attestation against a trust
                                                 policy file
                   verify FILE --vkey VKEY       check it against one key, with no witness asked for
            Get POLICY or VKEY from somebody other than the one who gave you FILE.
            """;

    private final PrintStream out;

    /// A command that writes its findings here.
    public VerifyCommand(PrintStream out) {
        this.out = out;
    }

    /// Runs the command.
    /// @param arguments all that stood on the command line, `verify` first
    /// @return the exit code
    public int run(List<String> arguments) {
        boolean formed = arguments.size() == ARGUMENTS && List.of("--policy", "--vkey").contains(arguments.get(2));
        if (!formed) {
            out.print(USAGE);
            return WRONG_CALL;
        }
        try {
            String given = arguments.get(ARGUMENTS - 1);
            var policy = arguments.get(2).equals("--policy")
                    ? TrustPolicy.parse(read(given))
                    : TrustPolicy.of(List.of(VerifierKey.parse(given)));
            byte[] file = bytes(arguments.get(1), LARGEST_PACK);
            if (isZip(file)) {
                return new PackReport(out).of(PackVerdict.of(file, policy)) ? PROVEN : NOT_PROVEN;
            }
            if (CertificateVerdict.fits(file)) {
                return new CertificateReport(out).of(CertificateVerdict.of(file, policy)) ? PROVEN : NOT_PROVEN;
            }
            if (AttestationVerdict.fits(file)) {
                return new AttestationReport(out).of(AttestationVerdict.of(file, policy)) ? PROVEN : NOT_PROVEN;
            }
            return report(ProofVerdict.of(TlogProof.parse(new String(file, StandardCharsets.UTF_8)), policy), policy);
        } catch (Malformed e) {
            out.println("NOT PROVEN: " + e.getMessage());
            return NOT_PROVEN;
        } catch (IOException e) {
            out.println("NOT CHECKED: cannot read " + e.getMessage());
            return WRONG_CALL;
        }
    }

    private static boolean isZip(byte[] file) {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K';
    }

    private static String read(String file) throws IOException {
        return new String(bytes(file, LARGEST_FILE), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file, long largest) throws IOException {
        var path = Path.of(file);
        if (Files.isRegularFile(path) && Files.size(path) > largest) {
            throw new IOException(file + ": larger than any such file (" + largest + " bytes)");
        }
        return Files.readAllBytes(path);
    }

    private int report(ProofVerdict verdict, TrustPolicy policy) {
        return switch (verdict) {
            case ProofVerdict.NotProven(String why) -> {
                out.println("NOT PROVEN: " + why);
                yield NOT_PROVEN;
            }
            case ProofVerdict.Proven proven -> {
                out.print(words(proven, policy));
                yield PROVEN;
            }
        };
    }

    private static String words(ProofVerdict.Proven proven, TrustPolicy policy) {
        var checkpoint = proven.checkpoint();
        String witnessed = proven.witnesses().isEmpty()
                ? "no witness: the log's operator alone vouches that it shows everybody the same log"
                : String.join(", ", proven.witnesses());
        return """
                PROVEN: the record below is entry %d of the log, exactly as written here.
                  log        %s
                  size       %d entries when the log signed
                  root       %s
                  leaf hash  %s
                  witnesses  %s%s
                  record     %s
                What this proves: the log's key has signed a list of %d entries that holds this record at this place; nobody
                can change, move or remove it without a second, contradicting signature.%s It does not prove that the
                record's words are true, nor that the log holds every record there should be.
                """
                .formatted(proven.index(), checkpoint.origin(), checkpoint.head().size(), checkpoint.head().root(),
                        Hash.ofLeaf(proven.entry()), witnessed,
                        policy.asksForWitnesses() ? " (as many as the policy asks for)" : "",
                        Printable.of(new String(proven.entry(), StandardCharsets.UTF_8)), checkpoint.head().size(),
                        Printable.ofWitnesses(proven.witnesses()));
    }
}
