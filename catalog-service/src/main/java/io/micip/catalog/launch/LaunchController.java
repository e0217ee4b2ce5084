package io.micip.catalog.launch;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.catalog.district.DistrictCodes;
import io.micip.catalog.launch.Launching.Permitted;
import io.micip.catalog.launch.Launching.Wish;
import io.micip.chassis.identity.Caller;

/// Asking for a launch.
@RestController
@RequestMapping("/api/v1/launches")
class LaunchController {
    /// A UUID of version 7 or 8, as plan-service makes them: no word and no name fits in. Where one is opened from is the
    /// caller's statement, put on record as it is; asking plan-service for each launch would stop launches with it.
    private static final String OWN_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    private final Launching launching;

    LaunchController(Launching launching) {
        this.launching = launching;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Permitted; Location is where the report opens, once")
    ResponseEntity<LaunchView> ask(Caller caller, @Valid @RequestBody LaunchRequest request) {
        var wish = new Wish(DistrictCodes.inBody("/district", request.district()), request.reference().reportId(),
                Objects.requireNonNullElse(request.reference().values(), Map.of()),
                new Launch.Place(request.dataSetId(), request.tileId()));
        var view = LaunchView.of(launching.ask(caller, wish));
        return ResponseEntity.created(URI.create(view.href())).cacheControl(CacheControl.noStore()).body(view);
    }

    record LaunchRequest(@NotNull String district, @NotNull @Valid WantedReference reference,
            @Nullable @Pattern(regexp = OWN_ID) String dataSetId,
            @Nullable @Pattern(regexp = OWN_ID) String tileId) {}

    /// The reference as it is stored in a tile: its menu version and source may come along, but what counts is what the
    /// source's menu says now.
    record WantedReference(@NotNull @Size(max = 100) String reportId, @Nullable @Size(max = 64) String source,
            @Nullable @Size(max = 64) String menuVersion, @Nullable Map<String, @NotNull String> values) {}

    record LaunchView(String id, String href, Instant expiresAt, FrameView frame, CoverageView coverage) {

        static LaunchView of(Permitted permitted) {
            var id = permitted.id().value();
            var framing = permitted.checked().offered().source().framing();
            return new LaunchView(id, "/api/v1/launches/" + id, permitted.launch().expiresAt(),
                    new FrameView(framing.allowed(), framing.sandbox()),
                    new CoverageView(permitted.permit().agreementVersion(), permitted.ruling().asOf()));
        }
    }

    record FrameView(boolean allowed, String sandbox) {}

    record CoverageView(long agreementVersion, @Nullable Instant asOf) {}
}
