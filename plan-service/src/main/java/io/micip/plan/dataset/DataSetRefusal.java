package io.micip.plan.dataset;

import java.util.Optional;

import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Why a change of a data set is refused.
enum DataSetRefusal implements Refusal {
    /// It was removed; only restoring it is possible.
    REMOVED(Types.REMOVED, "This data set was removed from the list. Restore it first, then change it."),
    /// Restoring something that is in the list.
    NOT_REMOVED(Types.NOT_REMOVED, "This data set is in the list already; there is nothing to restore."),
    /// No more tiles fit.
    FULL(Types.FULL, "A data set holds at most " + DataSet.MOST_TILES
            + " data tiles. Remove one, or begin another data set."),
    /// It has no such tile.
    NO_SUCH_TILE(CommonProblems.UNKNOWN, "This data set has no such data tile."),
    /// A repeated request asks for a tile that it does not hold.
    NOT_HELD(CommonProblems.CONFLICT, "The data set does not hold this report: it was left out when the data set was"
            + " made, or was taken out since. Add it from its source's menu once it is covered.") {
        @Override
        public Optional<String> reason() {
            return Optional.of("not-held");
        }
    };

    private final ProblemType type;
    private final String explanation;

    DataSetRefusal(ProblemType type, String explanation) {
        this.type = type;
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

    private static final class Types {
        static final ProblemType REMOVED = new ProblemType("data-set-removed", Category.CONFLICT,
                "The data set was removed.");
        static final ProblemType NOT_REMOVED = new ProblemType("data-set-not-removed", Category.CONFLICT,
                "The data set is not removed.");
        static final ProblemType FULL = new ProblemType("data-set-full", Category.CONFLICT, "The data set is full.");

        private Types() {}
    }
}
