package io.micip.catalog.neighbour;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import feign.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.problem.CommonProblems;

/// A neighbour's answer to a question with an entity tag. Feign takes a 304 for an error, so the clients of such
/// questions hand out the response as it is, and this reads it.
///
/// @param body null where the answer is that nothing changed
/// @param etag of the body, or of what did not change; null where the answer has none
/// @param at   the answer's `Date`, to the second, or null
public record FeignAnswer<T>(@Nullable T body, @Nullable String etag, @Nullable Instant at) {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /// Reads and closes the response.
    ///
    /// @throws io.micip.chassis.problem.Refused `neighbour-unavailable` for every other status and for a body that is not
    ///             of this type
    public static <T> FeignAnswer<T> read(Response response, JsonMapper json, Class<T> type) {
        try (response) {
            if (response.status() == NOT_MODIFIED) {
                return new FeignAnswer<>(null, header(response, "etag"), date(response));
            }
            if (response.status() != OK || response.body() == null) {
                throw CommonProblems.neighbourUnavailable();
            }
            try (var body = response.body().asInputStream()) {
                var read = json.readValue(body, type);
                if (read == null) {
                    throw CommonProblems.neighbourUnavailable();
                }
                return new FeignAnswer<>(read, header(response, "etag"), date(response));
            }
        } catch (IOException | JacksonException _) {
            throw CommonProblems.neighbourUnavailable();
        }
    }

    private static @Nullable String header(Response response, String name) {
        var values = response.headers().get(name);
        return values == null ? null : values.stream().findFirst().orElse(null);
    }

    /// The response's `Date`, to the second, or null.
    public static @Nullable Instant date(Response response) {
        var date = header(response, "date");
        try {
            return date == null
                    ? null
                    : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
