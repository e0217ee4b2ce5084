package io.micip.audit.record;

import java.io.PrintStream;
import java.util.List;

/// Has the records thrown away and made anew from the logs: by the running service within a second, or by the next one that
/// starts. Exit code 0 when that is sure, 2 when the call was wrong or the store did not answer.
public final class ReindexCommand {
    /// The word that asks for this command.
    public static final String NAME = "reindex";

    private final PrintStream out;
    private final String mongodb;

    /// A command that writes here.
    /// @param mongodb connection string of the store, which may hold a password and so stands on no command line
    public ReindexCommand(PrintStream out, String mongodb) {
        this.out = out;
        this.mongodb = mongodb;
    }

    /// Runs the command.
    /// @param words all that stood on the command line, `reindex` first
    /// @return the exit code
    public int run(List<String> words) {
        if (words.size() != 1) {
            out.print("""
                    usage: reindex
                    environment:
                      MICIP_MONGODB_URI  of audit-service's MongoDB
                    """);
            return 2;
        }
        var logs = MongoReindexing.of(mongodb);
        if (logs.isEmpty()) {
            out.println("NOT ASKED: the store did not answer");
            return 2;
        }
        out.println(
                "The records of " + logs.getAsLong() + " logs are made anew by the running service, or the next that "
                        + "starts. How far it has come: indexed in /api/v1/logs, micip_audit_records_lag.");
        return 0;
    }
}
