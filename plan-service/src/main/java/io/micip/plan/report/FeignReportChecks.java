package io.micip.plan.report;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

import io.micip.agreements.Category;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.chassis.problem.CommonProblems;

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
        return new CheckedReport(answer.reference(), answer.title(), shape(answer),
                answer.coverage().agreementVersion());
    }

    private static ViewShape shape(Answer answer) {
        return new ViewShape(Category.find(answer.category()).orElseThrow(CommonProblems::neighbourUnavailable),
                Grain.find(answer.grain()).orElseThrow(CommonProblems::neighbourUnavailable),
                answer.schoolYear() == null ? null : year(answer.schoolYear()));
    }

    private static SchoolYear year(int closing) {
        return SchoolYear.find(Integer.toString(closing)).orElseThrow(CommonProblems::neighbourUnavailable);
    }

    @FeignClient(name = "catalog", url = "${micip.neighbours.catalog.url}")
    interface Catalog {
        @PostMapping("/api/v1/reference-checks")
        Answer check(@RequestBody Question question);
    }

    record Question(String district, String reportId, Map<String, String> values) {}

    record Answer(ReportReference reference, String title, String category, String grain,
            @Nullable Integer schoolYear, Coverage coverage) {}

    record Coverage(long agreementVersion) {}
}
