package io.micip.system.faults;

import java.util.List;

/// What was found wrong.
///
/// @param judgement    of single entries
/// @param disagreeing  decisions that the agreement in the version they name does not bear
/// @param inconsistent checkpoints that were served once and are not those of the log's first entries
/// @param course       what there was to judge
/// @param witnessed    what a witness beside the platform saw
record Findings(Judgement judgement, List<String> disagreeing, List<String> inconsistent, Course course,
        Witnessed witnessed) {
    Findings {
        disagreeing = List.copyOf(disagreeing);
        inconsistent = List.copyOf(inconsistent);
    }

    boolean isClean() {
        return judgement.isClean() && disagreeing.isEmpty() && inconsistent.isEmpty() && witnessed.wrong().isEmpty();
    }
}
