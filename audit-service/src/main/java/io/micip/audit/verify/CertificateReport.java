package io.micip.audit.verify;

import java.io.PrintStream;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import io.micip.audit.certificate.CertificateVerdict;
import io.micip.audit.command.Printable;

/// Says what the check of a certificate found.
final class CertificateReport {
    private final PrintStream out;

    CertificateReport(PrintStream out) {
        this.out = out;
    }

    /// @return whether the certificate is proven
    boolean of(CertificateVerdict verdict) {
        if (!verdict.isProven()) {
            verdict.wrong().forEach(wrong -> out.println("NOT PROVEN: " + Printable.of(wrong)));
            return false;
        }
        var certificate = verdict.certificate();
        var searched = certificate.path("searched");
        out.print(
                """
                        PROVEN: this certificate is whole, exactly as it was issued.
                          name       %s
                          others     %s
                          certified  %s, %s, at %s
                          searched   %s
                          signature  %s
                          log        %s
                          witnesses  %s
                        What this proves: the platform has certified that it searched these stores and logs, whole, and found no record
                        under these names. It does not prove that the search was made well: whoever doubts that asks for the log, whose
                        size and root are named, and searches it again.
                        """
                        .formatted(text(certificate, "name"), others(certificate),
                                text(certificate.path("signed"), "name"), text(certificate.path("signed"), "title"),
                                text(certificate.path("signed"), "at"), searched(searched),
                                verdict.signed()
                                        ? "holds"
                                        : "not checked: no key given has signed it",
                                verdict.logged()
                                        ? "holds that it was issued; " + verdict.logs().size() + " of "
                                                + searched.path("logs").size() + " checkpoints named in it hold"
                                        : "not checked: no key given has signed the log that holds it",
                                verdict.witnesses().isEmpty() ? "none" : String.join(", ", verdict.witnesses())));
        return true;
    }

    private static String others(JsonNode certificate) {
        var others = certificate.path("otherNames").valueStream().map(JsonNode::asString)
                .collect(Collectors.joining("; "));
        return others.isEmpty() ? "none" : Printable.of(others);
    }

    private static String searched(JsonNode searched) {
        long documents = searched.path("stores").valueStream().mapToLong(one -> one.path("documents").asLong()).sum();
        long entries = searched.path("logs").valueStream().mapToLong(one -> one.path("size").asLong()).sum();
        return "%d stores with %d documents, %d logs with %d entries".formatted(searched.path("stores").size(),
                documents, searched.path("logs").size(), entries);
    }

    private static String text(JsonNode node, String member) {
        return Printable.of(node.path(member).asString(""));
    }
}
