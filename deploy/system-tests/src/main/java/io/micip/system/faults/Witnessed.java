package io.micip.system.faults;

import java.util.List;

/// What a witness beside the platform saw of its logs.
///
/// @param logs        how many it watched; 0 when there was no witness
/// @param checkpoints how many different ones it was seen to have cosigned
/// @param wrong       what it refused, and logs that it did not follow to their end
record Witnessed(int logs, int checkpoints, List<String> wrong) {
    /// There was none.
    static final Witnessed NOTHING = new Witnessed(0, 0, List.of());

    Witnessed {
        wrong = List.copyOf(wrong);
    }

    /// As a line of a report; nothing without a witness.
    String text() {
        return logs == 0
                ? ""
                : "witness: " + checkpoints + " checkpoints of " + logs + " logs seen cosigned, "
                        + (wrong.isEmpty() ? "each log to its end" : wrong.size() + " wrong") + "\n";
    }
}
