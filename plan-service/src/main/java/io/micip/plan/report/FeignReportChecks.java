package io.micip.plan.report;

import java.util.Map;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

import io.micip.agreements.DistrictCode;

/// Asks catalog-service with the token of the caller.
@Component
class FeignReportChecks implements ReportChecks {
    private final Catalog catalog;

    FeignReportChecks(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public CheckedReport check(DistrictCode district, String reportId, Map<String, String> values) {
        var answer = catalog.check(new Question(district.value(), reportId, values));
        return new CheckedReport(answer.reference(), answer.title(), answer.category(),
                answer.coverage().agreementVersion());
    }

    @FeignClient(name = "catalog", url = "${micip.neighbours.catalog.url}")
    interface Catalog {
        @PostMapping("/api/v1/reference-checks")
        Answer check(@RequestBody Question question);
    }

    record Question(String district, String reportId, Map<String, String> values) {}

    record Answer(ReportReference reference, String title, String category, Coverage coverage) {}

    record Coverage(long agreementVersion) {}
}
