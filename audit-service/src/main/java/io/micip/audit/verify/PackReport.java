package io.micip.audit.verify;

import java.io.PrintStream;
import java.util.stream.Collectors;

import io.micip.audit.command.Printable;
import io.micip.audit.pack.PackVerdict;

/// Says what the check of an evidence pack found.
final class PackReport {
    private final PrintStream out;

    PackReport(PrintStream out) {
        this.out = out;
    }

    /// @return whether the pack is proven whole
    boolean of(PackVerdict verdict) {
        if (!verdict.isProven()) {
            verdict.wrong().forEach(wrong -> out.println("NOT PROVEN: " + Printable.of(wrong)));
            return false;
        }
        out.print(
                """
                        PROVEN: the pack is whole, and each of its %d records is an entry of the log, exactly as written in it.
                          made       %s
                          asked for  %s
                        %s  witnesses  %s
                        What this proves: the log's key has signed lists that hold these records at these places, and that this pack
                        was made, byte for byte; nobody can change, move or remove any of it without a second, contradicting
                        signature.%s It does not prove that a record's words are true, nor that no record was left out.
                        """
                        .formatted(verdict.records(), verdict.madeAt(),
                                verdict.asked().isEmpty()
                                        ? "everything that the asker may see"
                                        : Printable.of(verdict.asked().toString()),
                                verdict.logs().entrySet().stream()
                                        .map(log -> "  log        " + log.getKey() + ", " + log.getValue()
                                                + " entries\n")
                                        .collect(Collectors.joining()),
                                verdict.witnesses().isEmpty()
                                        ? "none: the log's operator alone vouches that it shows everybody the same log"
                                        : String.join(", ", verdict.witnesses()),
                                Printable.ofWitnesses(verdict.witnesses())));
        return true;
    }
}
