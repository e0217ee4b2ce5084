package io.micip.audit.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import io.micip.audit.record.AuditRecord;

/// A record as the API shows it; what the event does not say is left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordView(int log, long index, @Nullable String id, @Nullable String type, @Nullable String source,
        @Nullable String subject, @Nullable String time, @Nullable String district, Actor actor,
        @Nullable String outcome, @Nullable String reason, @Nullable Long agreementVersion, @Nullable Long sequence,
        @Nullable String correlationId, @Nullable String causationId, JsonNode data) {

    /// Who did it, in which role and for whom.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Actor(@Nullable String id, @Nullable String role, @Nullable String organisation) {}

    static RecordView of(AuditRecord of) {
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
