package io.micip.plan.template;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.CommonProblems;
import io.micip.plan.dataset.DataSetFilling;
import io.micip.plan.dataset.DataSetFilling.Filled;
import io.micip.plan.dataset.DataSetFilling.LeftOut;
import io.micip.plan.dataset.DataSetFilling.Outline;
import io.micip.plan.dataset.DataSetFilling.WantedTile;
import io.micip.plan.template.DataSetTemplate.Asked;
import io.micip.plan.template.DataSetTemplate.Prompt;
import io.micip.plan.template.DataSetTemplate.TemplateReport;

/// Templates over HTTP: all of them, and the one step that makes a data set of one.
@RestController
@RequestMapping("/api/v1/data-set-templates")
class TemplateController {
    private final DataSetTemplates templates;
    private final DataSetFilling filling;

    TemplateController(DataSetTemplates templates, DataSetFilling filling) {
        this.templates = templates;
        this.filling = filling;
    }

    @GetMapping
    List<TemplateView> list(Caller caller) {
        return templates.all().stream().map(TemplateView::of).toList();
    }

    /// Begins a data set of the template with every report that may be referred to now; the others are left out and named.
    @PostMapping("/{id}/applications")
    @ApiResponse(responseCode = "201", description = "Made; Location is the data set")
    ResponseEntity<Application> apply(Caller caller, @PathVariable String id, @RequestBody Apply apply,
            @Nullable IdempotencyKey key) {
        var template = templates.find(id).orElseThrow(CommonProblems::unknown);
        var district = DistrictCode.find(String.valueOf(apply.district()))
                .orElseThrow(() -> CommonProblems.invalid("/district", "expected: 5 digits"));
        var outline = new Outline(template.title(), template.guidingQuestion(), template.areaOfInquiry());
        var filled = filling.begin(caller, district, outline,
                template.asked(district).stream().map(TemplateController::wanted).toList(), key);
        return ResponseEntity.created(URI.create("/api/v1/data-sets/" + filled.dataSetId()))
                .eTag(ETags.of(filled.version()))
                .body(Application.of(filled));
    }

    private static WantedTile wanted(Asked asked) {
        return new WantedTile(asked.reportId(), asked.values(), asked.caption());
    }

    /// For whom a template is applied.
    record Apply(@Nullable String district) {}

    /// What came of it.
    ///
    /// @param leftOut the reports that the data set does not hold, with the reason
    record Application(String dataSetId, long version, int tiles, List<LeftOutView> leftOut) {
        static Application of(Filled filled) {
            return new Application(filled.dataSetId(), filled.version(), filled.tiles(),
                    filled.leftOut().stream().map(LeftOutView::of).toList());
        }
    }

    record LeftOutView(String reportId, String caption, String reason, String explanation) {
        static LeftOutView of(LeftOut leftOut) {
            return new LeftOutView(leftOut.tile().reportId(), leftOut.tile().caption(), leftOut.reason(),
                    leftOut.explanation());
        }
    }

    record TemplateView(String id, String category, String title, String guidingQuestion, String areaOfInquiry,
            List<PromptView> prompts) {
        static TemplateView of(DataSetTemplate template) {
            return new TemplateView(template.id(), template.category(), template.title(), template.guidingQuestion(),
                    template.areaOfInquiry(), template.prompts().stream().map(PromptView::of).toList());
        }
    }

    record PromptView(String title, String question, List<String> reportIds) {
        static PromptView of(Prompt prompt) {
            return new PromptView(prompt.title(), prompt.question(),
                    prompt.reports().stream().map(TemplateReport::id).toList());
        }
    }
}
