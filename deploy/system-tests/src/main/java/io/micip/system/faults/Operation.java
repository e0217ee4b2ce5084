package io.micip.system.faults;

import io.micip.system.log.Entry;

/// What a client knows of one operation that it asked for.
///
/// @param key       of the entry it is to leave in the log
/// @param knowledge what the client was told
record Operation(String key, Knowledge knowledge) {
    /// What the client was told.
    enum Knowledge {
        /// Done: it must be on record exactly once.
        DONE,
        /// Refused for what is not covered: the refusal must be on record exactly once.
        REFUSED,
        /// Nothing, that something failed, or a refusal that may be told as a number: it may be on record, but not twice.
        UNKNOWN
    }

    static String made(String dataSet) {
        return "made " + dataSet;
    }

    static String added(String tile) {
        return "added " + tile;
    }

    static String opened(String trace) {
        return "opened " + trace;
    }

    static String refused(String trace) {
        return "refused " + trace;
    }

    /// @param step the event's type without `agreement.`: `schedule-a-changed`
    static String agreed(String step, String district, long version) {
        return step + " " + district + " " + version;
    }

    /// The key of an entry; entries of types that clients do not count have their event's id.
    static String keyOf(Entry entry) {
        return switch (entry.type()) {
            case "plan.data-set-made" -> made(entry.data("dataSetId"));
            case "plan.tile-added" -> added(entry.data("tileId"));
            case "catalog.report-opened" -> opened(entry.attribute("correlationid"));
            case "catalog.report-refused", "plan.tile-refused" -> refused(entry.attribute("correlationid"));
            default -> entry.type().startsWith("agreement.") && entry.agreementVersion() > 0
                    ? agreed(entry.type().substring("agreement.".length()), entry.attribute("district"),
                            entry.agreementVersion())
                    : entry.attribute("id");
        };
    }
}
