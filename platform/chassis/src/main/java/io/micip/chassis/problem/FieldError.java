package io.micip.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// One mistake in a request.
///
/// @param pointer  JSON Pointer (RFC 6901) into the body; `?name` for a query parameter, `:name` for a part of the path
/// @param detail   what is accepted there; never the value that was sent
/// @param kind     what an identifier seems to be, or null
/// @param start    first character of the identifier in the field (UTF-16 code units), or null
/// @param end      character after its last, or null
/// @param severity `hit` or `warning`, or null
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
        String pointer,
        String detail,
        @Nullable String kind,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String severity) {
    /// A mistake in a field of the body.
    public static FieldError of(String pointer, String detail) {
        return new FieldError(pointer, detail, null, null, null, null);
    }

    /// A mistake in a query parameter.
    public static FieldError ofParameter(String name, String detail) {
        return of("?" + name, detail);
    }
}
