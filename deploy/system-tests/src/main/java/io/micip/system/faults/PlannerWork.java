package io.micip.system.faults;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import io.micip.client.Answer;
import io.micip.system.acts.Plans;
import io.micip.system.acts.Reference;
import io.micip.system.acts.Trace;
import io.micip.system.faults.Operation.Knowledge;

/// A planner who makes data sets and adds tiles, and asks again with the same key until each is settled.
final class PlannerWork implements Load.Step {
    private static final int CREATED = 201;
    private static final int NOT_COVERED = 409;

    private final Plans plans;
    private final List<Reference> references;
    private final Ledger ledger;
    private final SinglyOnRecord refusals;
    private final Patience patience;

    PlannerWork(Plans plans, List<Reference> references, Ledger ledger, SinglyOnRecord refusals) {
        this.plans = plans;
        this.references = List.copyOf(references);
        this.ledger = ledger;
        this.refusals = refusals;
        this.patience = new Patience(ledger);
    }

    @Override
    public void take() throws IOException, InterruptedException {
        var key = Trace.begin().id();
        var made = patience.settle(() -> {
            ledger.asking();
            return plans.make("Attendance under faults", key, Trace.begin());
        });
        if (made.status() != CREATED) {
            ledger.surprise("making a data set", made);
            return;
        }
        ledger.write(Operation.made(made.at("/id")), Knowledge.DONE);
        var set = made;
        for (var reference : references) {
            set = add(set, reference);
        }
    }

    private Answer add(Answer set, Reference reference) throws IOException, InterruptedException {
        var key = Trace.begin().id();
        var traces = new Trace[1];
        var added = patience.settle(() -> {
            ledger.asking();
            traces[0] = Trace.begin();
            return plans.addTile(set, reference, key, traces[0]);
        });
        switch (added.status()) {
            case CREATED -> {
                var tiles = added.json().path("tiles");
                ledger.write(Operation.added(tiles.path(tiles.size() - 1).path("id").asString()), Knowledge.DONE);
                return added;
            }
            case NOT_COVERED -> ledger.write(Operation.refused(traces[0].id()), refusals.refused(Instant.now()));
            default -> ledger.surprise("adding a tile", added);
        }
        return set;
    }
}
