package io.micip.system.faults;

import java.io.IOException;

import io.micip.client.Answer;
import io.micip.system.acts.District;
import io.micip.system.acts.ScheduleA;
import io.micip.system.acts.Trace;
import io.micip.system.faults.Operation.Knowledge;

/// A signer who takes attendance out of Schedule A and puts it back, for ever.
final class SignerWork implements Load.Step {
    private static final String CATEGORY = "attendance";
    private static final String STEP = "schedule-a-changed";
    private static final int STALE = 412;

    private final ScheduleA scheduleA;
    private final District district;
    private final Ledger ledger;
    private final Patience patience;

    SignerWork(ScheduleA scheduleA, District district, Ledger ledger) {
        this.scheduleA = scheduleA;
        this.district = district;
        this.ledger = ledger;
        this.patience = new Patience(ledger);
    }

    @Override
    public void take() throws IOException, InterruptedException {
        ledger.asking();
        var now = patience.settle(scheduleA::agreement);
        if (!now.ok()) {
            ledger.surprise("reading the agreement", now);
            return;
        }
        var listed = ScheduleA.lines(now.json().path("scheduleA")).stream()
                .anyMatch(line -> line.category().equals(CATEGORY));
        var lines = listed ? ScheduleA.without(now, CATEGORY) : ScheduleA.with(now, CATEGORY);
        try {
            book(now, patience.once(() -> scheduleA.put(now, lines, Trace.begin())));
        } catch (IOException e) {
            ledger.write(Operation.agreed(STEP, district.code(), version(now) + 1), Knowledge.UNKNOWN);
        }
    }

    private void book(Answer before, Answer changed) {
        if (changed.ok()) {
            ledger.write(Operation.agreed(STEP, district.code(), version(changed)), Knowledge.DONE);
        } else if (!Patience.settles(changed)) {
            ledger.write(Operation.agreed(STEP, district.code(), version(before) + 1), Knowledge.UNKNOWN);
        } else if (changed.status() != STALE) {
            ledger.surprise("changing Schedule A", changed);
        }
    }

    private static long version(Answer agreement) {
        return agreement.json().path("version").asLong();
    }
}
