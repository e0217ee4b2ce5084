package io.micip.audit.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.micip.audit.record.AuditRecord;

/// A record as the API shows it; what the event does not say is left out.
/// @param log number of the log
/// @param index of the entry in it, from 0
/// @param id of the event
/// @param type as `io.micip.catalog.report-opened.v1`
/// @param source the service that told it
/// @param subject path of the resource
/// @param time RFC 3339, UTC
/// @param district 5 digits, or `state`
/// @param actor who did it
/// @param outcome `success`, `refused` or `failed`
/// @param reason why it was refused
/// @param agreementVersion the agreement version it was decided by
/// @param sequence number of the event of its subject, from 1
/// @param correlationId trace id of the request
/// @param causationId id of the event that caused it
/// @param data what the event says besides
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordView(int log, long index, @Nullable String id, @Nullable String type, @Nullable String source,
        @Nullable String subject, @Nullable String time, @Nullable String district, Actor actor,
        @Nullable String outcome, @Nullable String reason, @Nullable Long agreementVersion, @Nullable Long sequence,
        @Nullable String correlationId, @Nullable String causationId, JsonNode data) {

    /// Who did it, in which role and for whom.
    /// @param id opaque
    /// @param role as `planner`
    /// @param organisation as `district:82030`
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Actor(@Nullable String id, @Nullable String role, @Nullable String organisation) {}

    /// The form of a record.
    public static RecordView of(AuditRecord of) {
        return new RecordView(of.place().log(), of.place().index(), text(of, "id"), text(of, "type"),
                text(of, "source"), text(of, "subject"), text(of, "time"), text(of, "district"),
                new Actor(text(of, "actorid"), text(of, "actorrole"), text(of, "actororg")), text(of, "outcome"),
                of.reason().orElse(null), of.number("agreementversion").orElse(null),
                of.number("sequence").orElse(null),
                text(of, "correlationid"), text(of, "causationid"), of.data());
    }

    private static @Nullable String text(AuditRecord of, String attribute) {
        return of.attribute(attribute).orElse(null);
    }
}
