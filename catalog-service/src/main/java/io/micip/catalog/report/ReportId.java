package io.micip.catalog.report;

import java.util.Optional;
import java.util.regex.Pattern;

import io.micip.agreements.SourceId;

/// Names a report of all sources: the source's id, a dot, and the id of the menu node that holds the report, such as
/// `mi-school-data.attendance`. Node ids are 1 to 64 lower-case letters, digits and hyphens.
public record ReportId(SourceId source, String node) {
    private static final Pattern NODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public ReportId {
        if (!isNodeId(node)) {
            throw new IllegalArgumentException("node id: %d characters (expected: 1 to 64 of a-z 0-9 -)"
                    .formatted(node.length()));
        }
    }

    /// The id in this text, or nothing where the text cannot be one.
    public static Optional<ReportId> parse(String text) {
        var dot = text.indexOf('.');
        if (dot < 0 || !isNodeId(text.substring(dot + 1))) {
            return Optional.empty();
        }
        return SourceId.find(text.substring(0, dot)).map(source -> new ReportId(source, text.substring(dot + 1)));
    }

    /// Whether the text has the form of a menu node's id.
    public static boolean isNodeId(String text) {
        return NODE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return source + "." + node;
    }
}
