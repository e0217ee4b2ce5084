package io.micip.catalog.district;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import io.micip.agreements.DistrictCode;

/// Asks agreement-service for the entity master over HTTP.
final class FeignEntityMaster implements EntityMaster {
    private final DistrictClient client;

    FeignEntityMaster(DistrictClient client) {
        this.client = client;
    }

    @Override
    public Answer districts(@Nullable String etag) {
        var response = client.districts(etag);
        var body = response.getBody();
        return body == null
                ? new Answer(null, etag)
                : new Answer(body.districts().stream().flatMap(found -> found.district().stream()).toList(),
                        response.getHeaders().getETag());
    }

    /// The internal operation of agreement-service that lists districts.
    @FeignClient(name = "agreement-districts", url = "${micip.neighbours.agreement.url}")
    interface DistrictClient {
        @GetMapping("/internal/v1/districts")
        ResponseEntity<DistrictsAnswer> districts(
                @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String etag);
    }

    record DistrictsAnswer(List<DistrictAnswer> districts) {}

    record DistrictAnswer(String code, String name, String isd, List<BuildingAnswer> buildings) {

        java.util.Optional<District> district() {
            return DistrictCode.find(code)
                    .map(found -> new District(found, name, isd,
                            buildings.stream().map(BuildingAnswer::building).toList()));
        }
    }

    record BuildingAnswer(String code, String name) {

        District.Building building() {
            return new District.Building(code, name);
        }
    }
}
