package io.micip.audit.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import io.micip.audit.record.Asked;
import io.micip.audit.record.Place;
import io.micip.audit.record.RecordFilter;
import io.micip.audit.record.Records;
import io.micip.chassis.http.Cursor;
import io.micip.chassis.http.Page;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// The parameters of a search for records, as they were sent.
/// @param district 5 digits
/// @param isd 2 digits
/// @param actor the opaque id of who did it
/// @param role as `planner`
/// @param organisation as `district:82030`
/// @param type as `io.micip.catalog.report-opened.v1`; `io.micip.catalog.*` for all that begin so
/// @param subject path of the resource; `/data-sets/*` for all that begin so
/// @param outcome `success`, `refused` or `failed`
/// @param reason as `category-not-listed`
/// @param agreementVersion the agreement version it was decided by
/// @param from RFC 3339, the first instant
/// @param to RFC 3339, the instant after the last
/// @param order `newest` (the default) or `oldest`
/// @param limit 1 to 200, 50 by default
/// @param cursor of the page before
public record RecordQuery(@Nullable String district, @Nullable String isd, @Nullable String actor,
        @Nullable String role,
        @Nullable String organisation, @Nullable String type, @Nullable String subject, @Nullable String outcome,
        @Nullable String reason, @Nullable String agreementVersion, @Nullable String from, @Nullable String to,
        @Nullable String order,
        @Nullable String limit, @Nullable String cursor) {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    /// The filter, restricted to what the reader may see.
    RecordFilter filter(Reader reader, Set<String> ofIsd) {
        var parameters = new TreeMap<String, String>();
        put(parameters, "actor", actor);
        put(parameters, "role", role);
        put(parameters, "organisation", organisation);
        put(parameters, "agreementVersion", agreementVersion);
        put(parameters, "type", type);
        put(parameters, "subject", subject);
        put(parameters, "outcome", outcome);
        put(parameters, "reason", reason);
        put(parameters, "from", from);
        put(parameters, "to", to);
        try {
            return new Asked(parameters).filter(reader.everything() ? asked(ofIsd) : reader.districts());
        } catch (Asked.Wrong e) {
            throw invalid(e.parameter(), e.expected());
        }
    }

    private static void put(TreeMap<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /// The same query, oldest first unless it says otherwise.
    RecordQuery oldestFirst() {
        return order != null
                ? this
                : new RecordQuery(district, isd, actor, role, organisation, type, subject, outcome, reason,
                        agreementVersion, from, to, "oldest", limit, cursor);
    }

    private Set<String> asked(Set<String> ofIsd) {
        return district != null ? Set.of(district) : ofIsd;
    }

    Records.Order inOrder() {
        return switch (order == null ? "newest" : order) {
            case "newest" -> Records.Order.NEWEST;
            case "oldest" -> Records.Order.OLDEST;
            default -> throw invalid("order", "expected: newest or oldest");
        };
    }

    int pageSize() {
        if (limit != null && !limit.matches("[0-9]{1,6}")) {
            throw invalid("limit", "expected: 1 to " + MOST);
        }
        return Page.limit(limit == null ? null : Integer.valueOf(limit), USUAL, MOST);
    }

    Optional<Records.Position> after() {
        return Cursor.read(cursor, 3).map(place -> {
            try {
                var values = place.values();
                return new Records.Position(Instant.ofEpochMilli(Long.parseLong(values.get(0))),
                        new Place(Integer.parseInt(values.get(1)), Long.parseLong(values.get(2))));
            } catch (IllegalArgumentException | DateTimeException _) {
                throw invalid("cursor", "expected: the cursor of the page before");
            }
        });
    }

    /// What is wrong with a parameter.
    public static Refused invalid(String parameter, String expected) {
        return new Refused(Refusal.of(CommonProblems.INVALID, "Please correct the parameter named in errors.",
                FieldError.ofParameter(parameter, expected)));
    }
}
