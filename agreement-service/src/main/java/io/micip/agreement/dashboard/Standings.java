package io.micip.agreement.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreement.Outline;
import io.micip.agreement.district.Districts;
import io.micip.agreements.DistrictCode;

/// Use case: how all districts stand, read in two queries whatever their number. A closed district stands in the list while
/// it has an agreement.
@Component
class Standings {

    private final Agreements agreements;
    private final Districts districts;

    Standings(Agreements agreements, Districts districts) {
        this.agreements = agreements;
        this.districts = districts;
    }

    /// All districts by name, as they stand at an instant.
    List<DistrictStanding> at(Instant now) {
        Map<DistrictCode, Outline> outlines = agreements.outlines().stream()
                .collect(Collectors.toMap(Outline::district, Function.identity()));
        return districts.all().stream().filter(district -> district.open() || isSigned(outlines.get(district.code())))
                .map(district -> DistrictStanding.of(district, outlines.get(district.code()), now)).toList();
    }

    private static boolean isSigned(@Nullable Outline outline) {
        return outline != null && outline.current() != null;
    }
}
