package io.micip.audit.retention;

import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Why a step of a legal hold is refused.
enum HoldRefusal implements Refusal {
    SAME_PERSON("second-person-needed", "A second person must confirm this.",
            "Who asked for this cannot confirm it. Another auditor, signer or FOIA coordinator of the state must."),
    NOT_WAITING("hold-not-waiting", "Nothing waits for this step.",
            "This hold does not wait for that step. Read it again to see how it stands.");

    private final ProblemType type;
    private final String explanation;

    HoldRefusal(String code, String title, String explanation) {
        this.type = new ProblemType(code, Category.CONFLICT, title);
        this.explanation = explanation;
    }

    Refused refused() {
        return new Refused(this);
    }

    @Override
    public ProblemType type() {
        return type;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
