package io.micip.chassis.problem;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What a client gets for a refusal (RFC 9457), `application/problem+json`.
///
/// @param type     absolute URI of the problem type
/// @param title    the same for every problem of the type
/// @param status   the HTTP status
/// @param detail   what is wrong here, and what would be accepted
/// @param instance path of the request
/// @param code     the type's last part
/// @param reason   a finer code, or null
/// @param agreementVersion of the agreement that it was decided on, or null
/// @param traceId  the request's trace, to be quoted to operations, or null
/// @param errors   the mistakes, field by field
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable String reason,
        @Nullable Long agreementVersion,
        @Nullable String traceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {
    static Problem of(Refusal refusal, String path, @Nullable String traceId) {
        var type = refusal.type();
        return new Problem(type.uri(), type.title(), type.category().status(), refusal.explanation(), path, type.code(),
                refusal.reason().orElse(null), refusal.agreementVersion().orElse(null), traceId, refusal.errors());
    }
}
