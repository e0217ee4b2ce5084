package io.micip.system.faults;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

import org.jspecify.annotations.Nullable;

import io.micip.client.Answer;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Reference;
import io.micip.system.acts.Trace;
import io.micip.system.faults.Operation.Knowledge;

/// A planner who opens reports. A launch is good once, so nothing is asked twice.
final class OpenerWork implements Load.Step {
    private static final int CREATED = 201;
    private static final int SEE_OTHER = 303;
    private static final int NOT_COVERED = 409;

    private final Launches launches;
    private final List<Reference> references;
    private final Ledger ledger;
    private final SinglyOnRecord refusals;
    private final SplittableRandom random;
    private final Patience patience;

    OpenerWork(Launches launches, List<Reference> references, Ledger ledger, SinglyOnRecord refusals,
            SplittableRandom random) {
        this.launches = launches;
        this.references = List.copyOf(references);
        this.ledger = ledger;
        this.refusals = refusals;
        this.random = random;
        this.patience = new Patience(ledger);
    }

    @Override
    public void take() throws InterruptedException {
        var reference = references.get(random.nextInt(references.size()));
        var asking = Trace.begin();
        var launch = send(asking, "asking for a launch", CREATED,
                () -> launches.ask(reference, null, asking));
        if (launch == null) {
            return;
        }
        var coming = Trace.begin();
        var opened = send(coming, "coming for a launch", SEE_OTHER, () -> launches.open(launch, coming));
        ledger.write(Operation.opened(coming.id()), opened == null ? Knowledge.UNKNOWN : Knowledge.DONE);
    }

    /// @return the answer when it is the one hoped for; everything else is in the ledger
    private @Nullable Answer send(Trace trace, String what, int hoped, Patience.Try request)
            throws InterruptedException {
        ledger.asking();
        try {
            var answer = patience.once(request);
            if (answer.status() == hoped) {
                return answer;
            }
            if (answer.status() == NOT_COVERED) {
                ledger.write(Operation.refused(trace.id()), refusals.refused(Instant.now()));
            } else if (Patience.settles(answer)) {
                ledger.surprise(what, answer);
            } else {
                ledger.write(Operation.refused(trace.id()), Knowledge.UNKNOWN);
            }
        } catch (IOException e) {
            ledger.write(Operation.refused(trace.id()), Knowledge.UNKNOWN);
        }
        return null;
    }
}
