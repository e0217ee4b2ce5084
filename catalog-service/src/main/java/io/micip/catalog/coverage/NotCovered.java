package io.micip.catalog.coverage;

import java.util.Optional;

import io.micip.agreements.DenialReason;
import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;

/// The district's agreement does not cover the view, or nobody can say now whether it does.
///
/// @param denial why
public record NotCovered(DenialReason denial) implements Refusal {
    /// The problem type of all of them; the reason is the finer code.
    public static final ProblemType TYPE = new ProblemType("not-covered", Category.NOT_COVERED,
            "The district's agreement does not cover this view.");

    @Override
    public ProblemType type() {
        return TYPE;
    }

    @Override
    public String explanation() {
        return denial.explanation();
    }

    @Override
    public Optional<String> reason() {
        return Optional.of(denial.code());
    }
}
