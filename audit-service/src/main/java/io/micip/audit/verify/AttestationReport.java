package io.micip.audit.verify;

import java.io.PrintStream;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import io.micip.audit.attestation.AttestationVerdict;
import io.micip.audit.command.Printable;

/// Says what the check of an attestation found.
final class AttestationReport {
    private final PrintStream out;

    AttestationReport(PrintStream out) {
        this.out = out;
    }

    /// @return whether the attestation is proven
    boolean of(AttestationVerdict verdict) {
        if (verdict.inventory().isEmpty()) {
            out.println("NOT PROVEN: no key given has signed it (expected: a key of "
                    + Printable.of(verdict.signer()) + ")");
            return false;
        }
        var inventory = verdict.inventory().get();
        out.print(
                """
                        PROVEN: this attestation is whole, exactly as %s signed it.
                          counted    %s
                          texts      %d read, %d identifiers of persons found
                          astray     %d places that the inventory has no line for
                        %sWhat this proves: whoever holds the key has said that this was stored then. It does not prove that the right
                        stores were read; the logs named are public, and later checkpoints must grow out of these.
                        """
                        .formatted(Printable.of(verdict.signer()), Printable.of(inventory.path("at").asString("")),
                                inventory.at("/scan/texts").asLong(), inventory.at("/scan/hits").asLong(),
                                inventory.path("astray").size(), logs(inventory)));
        return true;
    }

    private static String logs(JsonNode inventory) {
        return inventory.path("logs").valueStream()
                .map(log -> "  log        %s, %d entries, root %s%n".formatted(
                        Printable.of(log.path("origin").asString("")), log.path("size").asLong(),
                        Printable.of(log.path("root").asString(""))))
                .collect(Collectors.joining());
    }
}
