package io.micip.agreement.district;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import io.micip.chassis.http.ETags;
import io.micip.chassis.outbox.Versioned;

/// The entity master for the neighbours: all districts at once, with an entity tag that changes with each import.
@RestController
class InternalDistrictController {

    private final Districts districts;
    private final Clock clock;

    InternalDistrictController(Districts districts, Clock clock) {
        this.districts = districts;
        this.clock = clock;
    }

    /// All districts, closed ones too.
    @GetMapping("/internal/v1/districts")
    @Nullable
    ResponseEntity<EntitiesView> all(WebRequest request) {
        Instant asOf = clock.instant();
        Versioned<EntityMaster> current = districts.master().orElse(null);
        String tag = ETags.of(current == null ? 0 : current.version());
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok().eTag(tag)
                .body(current == null ? new EntitiesView(asOf, List.of()) : EntitiesView.of(asOf, current.state()));
    }

    /// All districts as of an instant.
    record EntitiesView(Instant asOf, List<EntityView> districts) {

        static EntitiesView of(Instant asOf, EntityMaster master) {
            return new EntitiesView(asOf,
                    master.districts().stream().map(district -> EntityView.of(master, district)).toList());
        }
    }

    /// A district with its ISD and buildings.
    record EntityView(String code, String name, String isd, String isdName, String state,
            List<BuildingView> buildings) {

        static EntityView of(EntityMaster master, District district) {
            Isd isd = master.isdOf(district);
            return new EntityView(district.code().value(), district.name(), isd.code(), isd.name(),
                    district.open() ? "open" : "closed",
                    district.buildings().stream().map(building -> new BuildingView(building.code(), building.name()))
                            .toList());
        }
    }

    /// A building.
    record BuildingView(String code, String name) {}
}
