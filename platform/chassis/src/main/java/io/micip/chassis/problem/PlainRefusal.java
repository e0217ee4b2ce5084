package io.micip.chassis.problem;

import java.util.List;

record PlainRefusal(ProblemType type, String explanation, List<FieldError> errors, boolean onRecord)
        implements
            Refusal {
    PlainRefusal {
        errors = List.copyOf(errors);
    }
}
