package io.micip.audit.foia;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.audit.clock.Receipt;
import io.micip.audit.clock.Receipt.Means;
import io.micip.audit.foia.FoiaRequest.Outcome;
import io.micip.audit.foia.FoiaRequest.Reason;
import io.micip.audit.intake.FilterSecret;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.problem.Refused;
import io.micip.events.AuditEvent;

import static io.micip.audit.foia.FoiaFixtures.CAME;
import static io.micip.audit.foia.FoiaFixtures.DEARBORN;
import static io.micip.audit.foia.FoiaFixtures.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FoiaDeskTest {
    private static final Caller COORDINATOR = caller(Role.FOIA_COORDINATOR, DEARBORN);
    private static final Receipt BY_MAIL = new Receipt(Means.E_MAIL, CAME, null);
    private static final List<String> NAMES = List.of("Alex Example", "Lex Example");

    private final InMemoryFoiaRequests requests = new InMemoryFoiaRequests();
    private final FoiaDesk desk = new FoiaDesk(requests, new FoiaAccess(requests),
            new FilterSecret("a secret of this test, 32 bytes!".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            () -> new UUID(7, 7), Clock.fixed(Instant.parse("2026-11-04T15:00:00Z"), ZoneOffset.UTC));

    @Test
    void tellsThatARequestCameWithItsClocksAndWithoutItsNames() {
        var made = desk.receive(COORDINATOR, DEARBORN, BY_MAIL, NAMES, null);

        assertThat(requests.told()).singleElement().satisfies(told -> {
            assertThat(told.key()).isEqualTo("82030");
            assertThat(told.subject()).isEqualTo("/foia-requests/" + made.id());
            assertThat(told.event()).isEqualTo(new AuditEvent.FoiaRequestReceived(made.id(), "district:82030",
                    "e-mail", "2026-11-03", "2026-11-10", 2, made.state().asked().namesHash()));
        });
        assertThat(made.state().asked().namesHash()).hasSize(64);
    }

    @Test
    void remembersNoPlainHashOfABodyThatHoldsNames() {
        var key = new IdempotencyKey("cd".repeat(32), "ef".repeat(32));

        var made = desk.receive(COORDINATOR, DEARBORN, BY_MAIL, NAMES, key);

        assertThat(catchThrowableOfType(Refused.class, () -> requests.repeated(made.id(), key))).isNotNull();
        assertThat(desk.receive(COORDINATOR, DEARBORN, BY_MAIL, NAMES, key)).isEqualTo(made);
    }

    @Test
    void tellsEachStep() {
        var made = desk.receive(COORDINATOR, DEARBORN, BY_MAIL, NAMES, null);
        desk.extend(COORDINATOR, made.id(), new IfMatch(1), 10, Reason.RECORDS_ELSEWHERE);
        desk.decide(COORDINATOR, made.id(), new IfMatch(2),
                new FoiaDesk.Answer(Outcome.DENIED, OFFICIAL, "Grounds."));
        desk.erase(COORDINATOR, made.id(), new IfMatch(3));

        assertThat(requests.told().stream().map(EventDraft::event).skip(1)).containsExactly(
                new AuditEvent.FoiaRequestExtended(made.id(), 10, "records-elsewhere", "2026-11-25"),
                new AuditEvent.FoiaRequestDecided(made.id(), "denied", "2026-11-04", "2026-11-25"),
                new AuditEvent.FoiaRequestErased(made.id()));
    }

    @Test
    void showsARequestToTheCoordinatorsOfItsPublicBodyAlone() {
        var made = desk.receive(COORDINATOR, DEARBORN, BY_MAIL, NAMES, null);

        assertThat(desk.one(COORDINATOR, made.id())).isEqualTo(made);
        assertThat(refusal(caller(Role.FOIA_COORDINATOR, Org.district("82015")), made.id())).isEqualTo("unknown");
        assertThat(refusal(caller(Role.FOIA_COORDINATOR, Org.STATE), made.id())).isEqualTo("not-allowed");
        assertThat(refusal(caller(Role.AUDITOR, Org.STATE), made.id())).isEqualTo("not-allowed");
        assertThat(refusal(caller(Role.PLANNER, DEARBORN), made.id())).isEqualTo("not-allowed");
        assertThat(refusal(COORDINATOR, "no-such")).isEqualTo("unknown");
    }

    @Test
    void refusesARequestThatComesTomorrow() {
        var tomorrow = new Receipt(Means.LETTER, Instant.parse("2026-11-05T15:00:00Z"), null);

        assertThat(catchThrowableOfType(Refused.class,
                () -> desk.receive(COORDINATOR, DEARBORN, tomorrow, NAMES, null)).refusal().errors())
                .singleElement().satisfies(error -> assertThat(error.pointer()).isEqualTo("/cameAt"));
    }

    @ParameterizedTest
    @CsvSource({"-100000000-01-01T00:00:00Z", "2016-11-04T13:59:59Z"})
    void refusesARequestOfMoreThanTenYearsAgo(Instant came) {
        var old = new Receipt(Means.LETTER, came, null);

        assertThat(catchThrowableOfType(Refused.class,
                () -> desk.receive(COORDINATOR, DEARBORN, old, NAMES, null)).refusal().errors())
                .singleElement().satisfies(error -> assertThat(error.pointer()).isEqualTo("/cameAt"));
    }

    @Test
    void takesARequestOfAnIsdAndKeepsItsEventsWithTheState() {
        var isd = Org.isd("82");
        var made = desk.receive(caller(Role.FOIA_COORDINATOR, isd), isd, BY_MAIL, NAMES, null);

        assertThat(made.state().organisation()).isEqualTo(isd);
        assertThat(requests.told()).singleElement().satisfies(told -> assertThat(told.key()).isEqualTo("state"));
    }

    @Test
    void pagesThroughThoseOfOneBody() {
        desk.receive(COORDINATOR, DEARBORN, BY_MAIL, NAMES, new IdempotencyKey("ab".repeat(32), "00".repeat(32)));
        desk.receive(COORDINATOR, DEARBORN, BY_MAIL, NAMES, new IdempotencyKey("bc".repeat(32), "00".repeat(32)));

        var first = desk.page(COORDINATOR, DEARBORN, 1, null);
        var second = desk.page(COORDINATOR, DEARBORN, 1, first.next());

        assertThat(first.items()).hasSize(1);
        assertThat(second.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    private String refusal(Caller caller, String id) {
        return catchThrowableOfType(Refused.class, () -> desk.one(caller, id)).refusal().type().code();
    }

    private static Caller caller(Role role, Org org) {
        return new Caller("someone", Set.of(new Grant(role, org)), null);
    }
}
