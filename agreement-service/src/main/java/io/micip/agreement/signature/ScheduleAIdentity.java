package io.micip.agreement.signature;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.notes.CanonicalJson;
import io.micip.notes.Sha256;

/// Names one exact Schedule A: what is signed beside the text is this hash.
///
/// @param version 0 before the first
/// @param sha256 of the canonical JSON (RFC 8785) that [#contentOf] writes, 64 lower case hex digits
public record ScheduleAIdentity(int version, String sha256) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// @throws IllegalArgumentException if the version is negative or the hash has another form
    public ScheduleAIdentity {
        if (version < 0 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "Schedule A: version " + version + " (expected: 0 or more, with a SHA-256 in hex)");
        }
    }

    /// The identity of a Schedule A.
    public static ScheduleAIdentity of(ScheduleA schedule) {
        return new ScheduleAIdentity(schedule.version(), Sha256.hex(CanonicalJson.write(contentOf(schedule))));
    }

    /// What is hashed: `lines`, each with `source`, `category`, `grain`, `schoolYears` (`from`, `to`), and `version`.
    public static ObjectNode contentOf(ScheduleA schedule) {
        ObjectNode content = NODES.objectNode().put("version", schedule.version());
        schedule.lines().forEach(line -> content.withArray("lines").add(contentOf(line)));
        content.withArray("lines");
        return content;
    }

    private static ObjectNode contentOf(ScheduleALine line) {
        ObjectNode content = NODES.objectNode().put("source", line.source().value())
                .put("category", line.category().code()).put("grain", line.grain().code());
        content.putObject("schoolYears").put("from", line.years().from().closing())
                .put("to", line.years().to().closing());
        return content;
    }
}
