package io.micip.chassis.problem;

import java.util.List;
import java.util.Optional;

record PlainRefusal(ProblemType type, String explanation, List<FieldError> errors, Optional<String> reason)
        implements
            Refusal {
    PlainRefusal {
        errors = List.copyOf(errors);
    }
}
