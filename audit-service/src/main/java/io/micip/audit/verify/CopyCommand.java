package io.micip.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.micip.audit.directorylog.DirectoryLogStore;
import io.micip.audit.directorylog.DirectoryLogStores;
import io.micip.audit.directorylog.LogCopy;
import io.micip.audit.key.KeyDirectory;
import io.micip.audit.key.LogSetName;
import io.micip.audit.log.LogStopped;
import io.micip.notes.Malformed;

/// Copies all logs of a log directory to a backup, also while they are written, or a backup to a new log directory; keys are
/// kept apart and never copied. Each copy is checked against its log's keys. Exit code 0 when all copies are whole, 1 when
/// one is not, 2 when the call was wrong.
public final class CopyCommand {
    /// The word that asks for a backup.
    public static final String BACKUP = "backup";
    /// The word that asks for a backup to be put back.
    public static final String RESTORE = "restore";

    private static final int ARGUMENTS = 3;
    private static final String USAGE = """
            usage: backup LOG_DIR BACKUP     copy all logs to a new directory, also while they are written
                   restore BACKUP LOG_DIR    copy them to a log directory that holds keys and no logs
            """;

    private final PrintStream out;

    /// A command that writes what it does here.
    public CopyCommand(PrintStream out) {
        this.out = out;
    }

    /// Runs the command.
    /// @param arguments all that stood on the command line, `backup` or `restore` first
    /// @return the exit code
    public int run(List<String> arguments) {
        if (arguments.size() != ARGUMENTS) {
            out.print(USAGE);
            return 2;
        }
        Path from = Path.of(arguments.get(1));
        Path to = Path.of(arguments.get(2));
        boolean restoring = arguments.getFirst().equals(RESTORE);
        try {
            int code = copy(from, to, (restoring ? to : from).resolve("keys"));
            if (code == 0 && restoring) {
                out.println("Start audit-service with this directory and the anchors of before. A log that is behind an"
                        + " anchor signs nothing; it reads the topic until it has reached it, and signs again.");
            }
            return code;
        } catch (IOException | LogStopped | Malformed e) {
            out.println("NOT COPIED: " + e.getMessage());
            return 2;
        }
    }

    private int copy(Path from, Path to, Path keys) throws IOException {
        var numbers = new DirectoryLogStores(from.resolve("log")).begun("");
        if (numbers.isEmpty()) {
            throw new LogStopped(from + ": holds no logs");
        }
        requireSameSet(from.resolve(LogSetName.FILE), to.resolve(LogSetName.FILE));
        int code = 0;
        for (int number : numbers) {
            Path source = from.resolve("log").resolve(Integer.toString(number));
            var head = DirectoryLogStore.committed(source).orElseThrow();
            var accepted = new KeyDirectory(keys).read(number, head.origin(), false).accepted();
            Path target = to.resolve("log").resolve(Integer.toString(number));
            var findings = LogCopy.copy(source, target, accepted, List.of());
            findings.forEach(found -> out.println("WRONG: log " + number + ", " + found));
            if (findings.isEmpty()) {
                var copied = DirectoryLogStore.committed(target).orElseThrow().head();
                out.println("COPIED: log " + number + ", size " + copied.size() + ", root " + copied.root().toBase64());
            }
            code = findings.isEmpty() ? code : 1;
        }
        if (!Files.exists(to.resolve(LogSetName.FILE))) {
            Files.copy(from.resolve(LogSetName.FILE), to.resolve(LogSetName.FILE));
        }
        return code;
    }

    private static void requireSameSet(Path one, Path other) throws IOException {
        if (Files.exists(other) && Files.mismatch(one, other) >= 0) {
            throw new LogStopped(other + ": of other logs (expected: the log set of " + one + ")");
        }
    }
}
