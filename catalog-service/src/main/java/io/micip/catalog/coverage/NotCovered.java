package io.micip.catalog.coverage;

import java.util.Optional;

import io.micip.agreements.Decision.Deny;
import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;

/// The district's agreement does not cover the view, or nobody can say now whether it does.
///
/// @param deny why, and on which version of the agreement
public record NotCovered(Deny deny) implements Refusal {
    /// The problem type of all of them; the reason is the finer code.
    public static final ProblemType TYPE = new ProblemType("not-covered", Category.NOT_COVERED,
            "The district's agreement does not cover this view.");

    @Override
    public ProblemType type() {
        return TYPE;
    }

    @Override
    public String explanation() {
        return deny.reason().explanation();
    }

    @Override
    public Optional<String> reason() {
        return Optional.of(deny.reason().code());
    }

    @Override
    public Optional<Long> agreementVersion() {
        return Optional.of(deny.agreementVersion()).filter(version -> version > 0);
    }
}
