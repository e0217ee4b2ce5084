package io.micip.audit.foia;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.audit.certificate.OfficialName;
import io.micip.audit.clock.Receipt;
import io.micip.audit.clock.Receipt.Means;
import io.micip.audit.foia.FoiaRequest.Asked;
import io.micip.audit.foia.FoiaRequest.Decision;
import io.micip.audit.foia.FoiaRequest.Extension;
import io.micip.audit.foia.FoiaRequest.Issued;
import io.micip.audit.foia.FoiaRequest.Outcome;
import io.micip.audit.foia.FoiaRequest.Reason;
import io.micip.audit.foia.Searched.Failed;
import io.micip.audit.foia.Searched.Going;
import io.micip.audit.foia.Searched.Made;
import io.micip.audit.nonexistence.SearchOrders.Failure;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;

/// A request that came by e-mail on Monday, 2 November 2026, counts as received on Tuesday and is due on Tuesday, the 10th.
final class FoiaFixtures {
    static final Org DEARBORN = Org.district("82030");
    static final Instant CAME = Instant.parse("2026-11-02T15:00:00Z");
    static final Actor COORDINATOR = new Actor("coordinator", Role.FOIA_COORDINATOR, DEARBORN);
    static final OfficialName OFFICIAL = new OfficialName("Robin Demo", "FOIA Coordinator");
    static final String HASH = "ab".repeat(32);

    private FoiaFixtures() {}

    static FoiaRequest request() {
        return request(DEARBORN, CAME);
    }

    static FoiaRequest request(Org organisation, Instant came) {
        return FoiaRequest.received(organisation, new Receipt(Means.E_MAIL, came, null),
                new Asked(List.of("Alex Example", "Lex Example"), 2, HASH));
    }

    static Extension extension(int days, String at) {
        return new Extension(days, Reason.MANY_RECORDS, Instant.parse(at), COORDINATOR);
    }

    /// A search that found the name.
    static Made search() {
        return new Made("s1", CAME, 1, List.of("plan-service/dataSets/title/x"), 5);
    }

    /// A search that found nothing.
    static Made cleanSearch() {
        return new Made("s1", CAME, 0, List.of(), 5);
    }

    static Going going(String id) {
        return new Going(id, CAME, COORDINATOR);
    }

    static Failed failed(String id) {
        return new Failed(id, CAME, Failure.NOT_SEARCHED, "audit-service/log/3");
    }

    static Issued certificate() {
        return new Issued("c1", HASH, CAME, "a note");
    }

    static Decision decision(Outcome outcome, @Nullable String grounds) {
        return new Decision(outcome, CAME.plusSeconds(86_400), OFFICIAL, COORDINATOR, grounds);
    }
}
