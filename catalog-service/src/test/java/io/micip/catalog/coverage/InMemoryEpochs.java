package io.micip.catalog.coverage;

import java.util.HashMap;
import java.util.Map;

import io.micip.agreements.DistrictCode;

final class InMemoryEpochs implements Epochs {
    private final Map<DistrictCode, Long> kept = new HashMap<>();

    @Override
    public Map<DistrictCode, Long> all() {
        return Map.copyOf(kept);
    }

    @Override
    public void raise(Map<DistrictCode, Long> versions) {
        versions.forEach((district, version) -> kept.merge(district, version, Math::max));
    }
}
