package io.micip.catalog.launch;

import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;

/// Why a launch opens nothing.
enum LaunchRefusal implements Refusal {
    USED("launch-used", "This way into the report was used.",
            "Each opening is checked and recorded on its own. Choose \"Open again\" on the tile."),
    EXPIRED("launch-expired", "This way into the report has run out.",
            "It was not used within a minute. Choose \"Open again\" on the tile.");

    private final ProblemType type;
    private final String explanation;

    LaunchRefusal(String code, String title, String explanation) {
        this.type = new ProblemType(code, Category.GONE, title);
        this.explanation = explanation;
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
