package io.micip.catalog.district;

import java.util.List;

import feign.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.databind.json.JsonMapper;

import io.micip.agreements.DistrictCode;
import io.micip.catalog.neighbour.FeignAnswer;

/// Asks agreement-service for the entity master over HTTP.
final class FeignEntityMaster implements EntityMaster {
    private final DistrictClient client;
    private final JsonMapper json;

    FeignEntityMaster(DistrictClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public Answer districts(@Nullable String etag) {
        var answer = FeignAnswer.read(client.districts(etag), json, DistrictsAnswer.class);
        var body = answer.body();
        return body == null
                ? new Answer(null, etag)
                : new Answer(body.districts().stream().flatMap(found -> found.district().stream()).toList(),
                        answer.etag());
    }

    /// The internal operation of agreement-service that lists districts.
    @FeignClient(name = "agreement-districts", url = "${micip.neighbours.agreement.url}")
    interface DistrictClient {
        @GetMapping("/internal/v1/districts")
        Response districts(
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
