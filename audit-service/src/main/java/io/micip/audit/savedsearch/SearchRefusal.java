package io.micip.audit.savedsearch;

import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Why a search is not saved.
enum SearchRefusal implements Refusal {
    FULL("saved-searches-full", "No more searches can be saved.",
            "An account keeps at most " + OwnSearches.MOST + " searches. Delete one that is no longer used."),
    NAME_TAKEN("saved-search-name-taken", "Another saved search has this name.",
            "You keep another search under this name. Choose another name, or rename that one.");

    private final ProblemType type;
    private final String explanation;

    SearchRefusal(String code, String title, String explanation) {
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
