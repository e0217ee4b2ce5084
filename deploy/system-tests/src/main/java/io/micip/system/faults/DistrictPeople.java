package io.micip.system.faults;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;

import io.micip.client.Answer;
import io.micip.client.FrontEnd;
import io.micip.system.acts.District;
import io.micip.system.acts.Json;
import io.micip.system.acts.Launches;
import io.micip.system.acts.Reference;
import io.micip.system.acts.ScheduleA;
import io.micip.system.acts.Signatures;
import io.micip.system.acts.Trace;
import io.micip.system.faults.Operation.Knowledge;
import io.micip.system.running.RunningPlatform;

/// Everybody of one district, and the state's signer where it is the state's turn. Steps of the agreement are asked for
/// again with the same idempotency key until they are settled; nobody else works on this agreement, so a stale version is
/// a defect too.
final class DistrictPeople {
    private static final String CATEGORY = "attendance";
    private static final int STALE = 412;
    private static final int REVOKES_OF = 6;

    private final District district;
    private final FrontEnd account;
    private final Signatures signatures;
    private final ScheduleA scheduleA;
    private final OpenerWork opener;
    private final Ledger ledger;
    private final Patience patience;
    private final SplittableRandom random;
    private boolean changeUnderWay;

    /// Where they work.
    record Place(RunningPlatform platform, District district, List<Reference> references) {
        Place {
            references = List.copyOf(references);
        }
    }

    /// A step of the agreement.
    private interface Step {
        Answer ask(Answer now, String key) throws IOException, InterruptedException;
    }

    DistrictPeople(Place place, FrontEnd account, FrontEnd state, Ledger ledger, SplittableRandom random) {
        this.district = place.district();
        this.account = account;
        this.signatures = new Signatures(account, state, district);
        this.scheduleA = new ScheduleA(account, district);
        this.opener = new OpenerWork(new Launches(place.platform(), account, district), place.references(), ledger,
                new SinglyOnRecord(), random.split());
        this.ledger = ledger;
        this.patience = new Patience(ledger);
        this.random = random;
    }

    /// Takes the next step of the agreement, then has a report opened, whatever the agreement says of it.
    void act() throws IOException, InterruptedException {
        var now = patience.settle(signatures::read);
        switch (now.at("/status")) {
            case "none" -> {
                // the state has not offered it yet
            }
            case "offered", "revoked" -> settle("signed", now, signatures::sign);
            case "signed" -> settle("acknowledged", now, this::acknowledge);
            case "active" -> change(now);
            case String other -> ledger.surprise("the agreement of " + district.code() + " is " + other, now);
        }
        opener.take();
    }

    private void change(Answer now) throws IOException, InterruptedException {
        if (random.nextInt(REVOKES_OF) == 0) {
            settle("revoked", now, signatures::revoke);
        } else {
            changeScheduleA(now);
        }
    }

    /// A version of Schedule A has no idempotency key: what was put without an answer may be in force or not.
    private void changeScheduleA(Answer now) throws InterruptedException {
        var step = "schedule-a-changed";
        var listed = ScheduleA.lines(now.json().path("scheduleA")).stream()
                .anyMatch(line -> line.category().equals(CATEGORY));
        var lines = listed ? ScheduleA.without(now, CATEGORY) : ScheduleA.with(now, CATEGORY);
        ledger.asking();
        try {
            var changed = patience.once(() -> scheduleA.put(now, lines, Trace.begin()));
            if (changed.ok()) {
                ledger.write(Operation.agreed(step, district.code(), version(changed)), Knowledge.DONE);
                changeUnderWay = false;
            } else if (Patience.settles(changed)) {
                refused(step, changed);
            } else {
                unanswered(step, now);
            }
        } catch (IOException e) {
            unanswered(step, now);
        }
    }

    private void unanswered(String step, Answer now) {
        ledger.write(Operation.agreed(step, district.code(), version(now) + 1), Knowledge.UNKNOWN);
        changeUnderWay = true;
    }

    /// A change that lost its answer to a kill may still come in after the agreement was read anew: then, and only then,
    /// the next step may rightly be told that it comes too late.
    private void refused(String step, Answer answer) {
        if (answer.status() != STALE || !changeUnderWay) {
            ledger.surprise(step + " of " + district.code(), answer);
        }
        changeUnderWay = false;
    }

    private void settle(String step, Answer now, Step asked) throws IOException, InterruptedException {
        var key = Trace.begin().id();
        ledger.asking();
        var done = patience.settle(() -> asked.ask(now, key));
        if (done.ok()) {
            ledger.write(Operation.agreed(step, district.code(), version(now) + 1), Knowledge.DONE);
            changeUnderWay = false;
        } else {
            refused(step, done);
        }
    }

    private Answer acknowledge(Answer now, String key) throws IOException, InterruptedException {
        return now.json().at("/life/administrators").isEmpty()
                ? signatures.acknowledge(now, subject(account.token()), key)
                : signatures.acknowledge(now, key);
    }

    private static String subject(String token) {
        return Json.read(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1])).path("sub").asString();
    }

    private static long version(Answer agreement) {
        return agreement.json().path("version").asLong();
    }
}
