package io.micip.audit.live;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import io.micip.audit.reading.RecordQuery;
import io.micip.audit.record.Extent;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.CallerAuthentication;

/// A search as a stream: each record that it takes from now on, or from the event on that the client names.
///
/// The id of an event says how far each log went with it, as `Micip-Export-At` does of an export; so a watch can begin
/// where an export ended. A stream ends with the caller's token; the client comes back with a new one and the last id, and
/// misses nothing and gets nothing twice.
@RestController
class LiveController {
    private static final String EVENTS = "text/event-stream";

    private final LivePlaces places;
    private final LiveWatching watching;

    LiveController(LivePlaces places, LiveWatching watching) {
        this.places = places;
        this.watching = watching;
    }

    @GetMapping("/api/v1/records/live")
    @ApiResponse(responseCode = "200", description = "Records as they come, oldest first in each log; `order`, `limit` and `cursor` mean nothing here", content = @Content(mediaType = EVENTS, schema = @Schema(type = "string")))
    void watch(Caller caller, @ParameterObject @ModelAttribute RecordQuery query,
            @RequestHeader(name = LiveWatching.LAST_EVENT, required = false) @Nullable String last,
            HttpServletRequest request, HttpServletResponse response) {
        try (var _ = places.take(caller.id())) {
            var watch = watching.open(caller, query, extent(last), tokenEnds());
            response.setContentType(EVENTS);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no"); // nginx would hold events back until a buffer is full
            if (request.getMethod().equals("GET")) {
                give(watch, response);
            }
        }
    }

    private void give(Watch watch, HttpServletResponse response) {
        try {
            watching.run(watch, new EventStream(response.getOutputStream()));
        } catch (IOException _) {
            // Who watched is gone, as most streams end.
        }
    }

    private static Optional<Extent> extent(@Nullable String last) {
        try {
            return Optional.ofNullable(last).filter(text -> !text.isEmpty()).map(Extent::parse);
        } catch (IllegalArgumentException _) {
            throw RecordQuery.invalid(LiveWatching.LAST_EVENT, LiveWatching.EXPECTED);
        }
    }

    private static Instant tokenEnds() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? known.expires()
                : Instant.EPOCH;
    }
}
