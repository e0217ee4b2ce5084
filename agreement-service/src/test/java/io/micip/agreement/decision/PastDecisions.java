package io.micip.agreement.decision;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreements.Category;
import io.micip.agreements.Decision;
import io.micip.agreements.Grain;
import io.micip.agreements.SchoolYear;
import io.micip.agreements.SourceId;

/// Asks for decisions as the API does, for tests of other packages.
public final class PastDecisions {

    private PastDecisions() {}

    /// Asks about a view.
    ///
    /// @param now as the service's clock says
    /// @param at the instant asked about; null for now
    public static Answer ask(AgreementHistory history, Instant now, Seen view, @Nullable Instant at) {
        Ruling ruling = new Deciding(history, now)
                .decide(new Asked(new View(view.source(), view.category(), view.grain(), view.year()), at, null));
        return new Answer(ruling.decision(), ruling.at());
    }

    /// A view that is asked about.
    public record Seen(SourceId source, Category category, Grain grain, SchoolYear year) {}

    /// A decision, with the instant that it was dated on.
    public record Answer(Decision decision, Instant at) {}
}
