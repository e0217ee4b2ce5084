package io.micip.plan.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.micip.agreements.DistrictCode;

/// A ready-made data set.
///
/// @param id             lower-case letters, digits and hyphens
/// @param category       headings it stands under, such as `Systems > Leadership`
/// @param guidingQuestion what a district that uses it wants to learn
/// @param areaOfInquiry  `academic`, `non-academic` or `systems`
/// @param prompts        what to look at, at least one
record DataSetTemplate(String id, String category, String title, String guidingQuestion, String areaOfInquiry,
        List<Prompt> prompts) {

    DataSetTemplate {
        prompts = List.copyOf(prompts);
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}") || prompts.isEmpty()) {
            throw new IllegalArgumentException("template %s (expected: an id of a-z 0-9 -, and prompts)".formatted(id));
        }
    }

    /// All its reports, prompt by prompt.
    List<Asked> asked(DistrictCode district) {
        return prompts.stream()
                .flatMap(prompt -> prompt.reports().stream().map(report -> report.asked(prompt, district)))
                .toList();
    }

    /// One thing to look at.
    ///
    /// @param title   becomes the caption of its tiles
    /// @param reports that show it, at least one
    record Prompt(String title, String question, List<TemplateReport> reports) {
        Prompt {
            reports = List.copyOf(reports);
            if (reports.isEmpty()) {
                throw new IllegalArgumentException("prompt %s (expected: reports)".formatted(title));
            }
        }
    }

    /// A report that a template asks for.
    ///
    /// @param id     in its source's menu
    /// @param values by parameter; the value `district` stands for the district that uses the template
    record TemplateReport(String id, Map<String, String> values) {
        private static final String OWN = "district";

        TemplateReport {
            values = Map.copyOf(values);
        }

        Asked asked(Prompt prompt, DistrictCode district) {
            var own = new HashMap<>(values);
            own.replaceAll((_, value) -> value.equals(OWN) ? OWN + ":" + district.value() : value);
            return new Asked(id, own, prompt.title());
        }
    }

    /// A report with a district's values.
    record Asked(String reportId, Map<String, String> values, String caption) {}
}
