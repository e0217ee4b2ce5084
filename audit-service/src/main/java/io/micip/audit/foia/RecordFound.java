package io.micip.audit.foia;

import java.util.List;

import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;

/// A name stands somewhere, so it cannot be certified that no record exists.
///
/// @param places where, the first of them; never the text
record RecordFound(List<String> places) implements Refusal {
    static final ProblemType TYPE = new ProblemType("foia-record-found", Category.CONFLICT,
            "A record exists under the name.");

    RecordFound {
        places = List.copyOf(places);
    }

    @Override
    public ProblemType type() {
        return TYPE;
    }

    @Override
    public String explanation() {
        return "A name of this request stands in what is stored, at the places in errors, so no certificate can be issued."
                + " Look at them, then answer the request otherwise.";
    }

    @Override
    public List<FieldError> errors() {
        return places.stream().map(place -> FieldError.of("/asked/names", place)).toList();
    }
}
