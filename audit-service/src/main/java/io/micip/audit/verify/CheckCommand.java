package io.micip.audit.verify;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

import io.micip.audit.directorylog.LogCheck;
import io.micip.notes.Malformed;
import io.micip.notes.VerifierKey;

/// Checks a whole log directory, a stopped log's or a copy. Exit code 0 only when nothing is wrong, 1 when something is, 2
/// when the call was wrong.
public final class CheckCommand {
    /// The word that asks for this command.
    public static final String NAME = "check";

    private static final int FEWEST_WORDS = 4;
    private static final String USAGE = """
            usage: check DIRECTORY --vkey VKEY ...   check every entry and tile of a log directory (not one in use);
                                                     any of the keys may have signed its checkpoint
            """;

    private final PrintStream out;

    /// A command that writes its findings here.
    public CheckCommand(PrintStream out) {
        this.out = out;
    }

    /// Runs the command.
    /// @param arguments all that stood on the command line, `check` first
    /// @return the exit code
    public int run(List<String> arguments) {
        if (arguments.size() < FEWEST_WORDS || !arguments.get(2).equals("--vkey")) {
            out.print(USAGE);
            return 2;
        }
        try {
            var keys = arguments.stream().skip(FEWEST_WORDS - 1).map(VerifierKey::parse).toList();
            var findings = LogCheck.findings(Path.of(arguments.get(1)), keys, List.of());
            findings.forEach(finding -> out.println("WRONG: " + finding));
            if (findings.isEmpty()) {
                out.println("WHOLE: every entry, tile and parked record is what a key of the log has signed.");
            }
            return findings.isEmpty() ? 0 : 1;
        } catch (Malformed e) {
            out.println("NOT CHECKED: " + e.getMessage());
            return 2;
        }
    }
}
