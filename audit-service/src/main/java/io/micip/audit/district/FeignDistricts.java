package io.micip.audit.district;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;

/// The entity master of agreement-service, asked again after five minutes; while it does not answer, what it said last
/// goes on serving.
@Component
class FeignDistricts implements Districts {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final LoadingCache<Boolean, Map<String, Set<String>>> codesByIsd;

    FeignDistricts(EntityMaster master) {
        codesByIsd = Caffeine.newBuilder().refreshAfterWrite(FRESH).build(_ -> read(master));
    }

    @Override
    public Set<String> of(String isd) {
        return codesByIsd.get(true).getOrDefault(isd, Set.of());
    }

    private static Map<String, Set<String>> read(EntityMaster master) {
        return master.districts().districts().stream().collect(Collectors.groupingBy(District::isd,
                Collectors.mapping(District::code, Collectors.toUnmodifiableSet())));
    }

    @FeignClient(name = "agreement", url = "${micip.neighbours.agreement.url}")
    interface EntityMaster {
        @GetMapping("/internal/v1/districts")
        Answer districts();
    }

    record Answer(List<District> districts) {}

    record District(String code, String isd) {}
}
