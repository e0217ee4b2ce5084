package io.micip.catalog.reference;

import java.util.List;
import java.util.Optional;

import io.micip.catalog.menu.CatalogueEntry.Gone;
import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;

/// Why a reference is not accepted.
public sealed interface ReferenceRefusal extends Refusal {
    /// A value that the report does not offer.
    ProblemType INVALID_PARAMETER = new ProblemType("invalid-parameter", Category.INVALID,
            "A parameter of the report has a value that is not offered.");
    /// The source took the report out of its menu.
    ProblemType REPORT_VANISHED = new ProblemType("report-vanished", Category.CONFLICT,
            "The source no longer offers this report.");

    /// Values that are missing, unknown or not offered.
    record InvalidParameters(List<FieldError> errors) implements ReferenceRefusal {
        public InvalidParameters {
            errors = List.copyOf(errors);
        }

        @Override
        public ProblemType type() {
            return INVALID_PARAMETER;
        }

        @Override
        public String explanation() {
            return "Choose one of the values that the report offers for this district.";
        }
    }

    /// The report is gone from the source's menu.
    ///
    /// @param successorTitle what the report that took its place is called, if there is one
    record Vanished(Gone gone, Optional<String> successorTitle) implements ReferenceRefusal {
        @Override
        public ProblemType type() {
            return REPORT_VANISHED;
        }

        @Override
        public String explanation() {
            var since = "The source took this report out of its menu (%s).".formatted(gone.on());
            return successorTitle.map(title -> since + " “" + title + "” took its place.").orElse(since);
        }

        @Override
        public Optional<String> reason() {
            return Optional.of("report-vanished");
        }
    }
}
