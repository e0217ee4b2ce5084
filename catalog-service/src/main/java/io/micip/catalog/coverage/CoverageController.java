package io.micip.catalog.coverage;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.catalog.district.DistrictAccess;
import io.micip.catalog.district.DistrictCodes;
import io.micip.chassis.identity.Caller;

/// How old what we know of a district's agreement is.
@RestController
@RequestMapping("/api/v1/coverage")
class CoverageController {
    private final Coverage coverage;
    private final DistrictAccess access;

    CoverageController(Coverage coverage, DistrictAccess access) {
        this.coverage = coverage;
        this.access = access;
    }

    @GetMapping
    CoverageStateView read(Caller caller, @RequestParam String district) {
        var code = DistrictCodes.inQuery(district);
        access.requireReading(caller, code);
        var standing = coverage.standing(code);
        var age = standing.age();
        return new CoverageStateView(code.value(), standing.current() ? "current" : "unknown", standing.asOf(),
                age == null ? null : age.toMillis(), standing.version(), Coverage.BOUND.toMillis());
    }

    record CoverageStateView(String district, String state, @Nullable Instant asOf, @Nullable Long ageMillis,
            @Nullable Long agreementVersion, long boundMillis) {}
}
