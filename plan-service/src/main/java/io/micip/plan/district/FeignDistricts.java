package io.micip.plan.district;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;

import io.micip.agreements.DistrictCode;

/// The entity master of agreement-service, kept for five minutes. After that the last copy goes on serving while a new
/// one is read; a failed read keeps the last copy and is tried again by the next question.
@Component
class FeignDistricts implements Districts {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final LoadingCache<Boolean, Map<String, String>> isdByDistrict;

    FeignDistricts(EntityMaster master) {
        isdByDistrict = Caffeine.newBuilder().refreshAfterWrite(FRESH).build(_ -> read(master));
    }

    @Override
    public boolean isIn(String isd, DistrictCode district) {
        return isd.equals(isdByDistrict.get(true).get(district.value()));
    }

    private static Map<String, String> read(EntityMaster master) {
        return master.districts()
                .districts()
                .stream()
                .collect(Collectors.toUnmodifiableMap(District::code, District::isd));
    }

    @FeignClient(name = "agreement", url = "${micip.neighbours.agreement.url}")
    interface EntityMaster {
        @GetMapping("/internal/v1/districts")
        Answer districts();
    }

    record Answer(List<District> districts) {}

    record District(String code, String isd) {}
}
