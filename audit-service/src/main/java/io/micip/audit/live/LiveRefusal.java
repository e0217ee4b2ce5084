package io.micip.audit.live;

import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Why no stream is begun.
enum LiveRefusal implements Refusal {
    OWN("too-many-live-streams", Category.TOO_MANY, "You watch as many searches at once as an account may.",
            "Close a page or a program that watches the log, then try again."),
    ALL("live-streams-full", Category.UNAVAILABLE, "As many people watch the log as it can serve.",
            "Please try again in a moment. Searching works as ever.");

    private final ProblemType type;
    private final String explanation;

    LiveRefusal(String code, Category category, String title, String explanation) {
        this.type = new ProblemType(code, category, title);
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
