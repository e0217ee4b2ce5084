package io.micip.audit.foia;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.audit.certificate.OfficialName;
import io.micip.audit.clock.FoiaClock;
import io.micip.audit.clock.Receipt;
import io.micip.audit.foia.FoiaRequest.Asked;
import io.micip.audit.foia.FoiaRequest.Decision;
import io.micip.audit.foia.FoiaRequest.Extension;
import io.micip.audit.foia.FoiaRequest.Outcome;
import io.micip.audit.foia.FoiaRequest.Reason;
import io.micip.audit.foia.FoiaRequests.Place;
import io.micip.audit.intake.FilterSecret;
import io.micip.chassis.http.Cursor;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.http.Page;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Org;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.events.AuditEvent;

/// What a coordinator does with requests. Each step is one stored change with its event, which holds no name.
@Component
class FoiaDesk {
    private static final String NEWEST_FIRST = "-cameAt";
    private static final int USUAL_PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final int OLDEST_YEARS = 10;

    private final FoiaRequests requests;
    private final FoiaAccess access;
    private final FilterSecret secret;
    private final Ids ids;
    private final Clock clock;

    FoiaDesk(FoiaRequests requests, FoiaAccess access, FilterSecret secret, Ids ids, Clock clock) {
        this.requests = requests;
        this.access = access;
        this.secret = secret;
        this.ids = ids;
        this.clock = clock;
    }

    /// The requests to a public body, the one that came last first.
    Page<Versioned<FoiaRequest>> page(Caller caller, Org organisation, @Nullable Integer limit,
            @Nullable String cursor) {
        access.coordinator(caller, organisation);
        int size = Page.limit(limit, USUAL_PAGE, LARGEST_PAGE);
        return Page.of(requests.of(organisation, place(cursor).orElse(null), size + 1), NEWEST_FIRST, size,
                FoiaDesk::cursor);
    }

    private static Optional<Place> place(@Nullable String cursor) {
        return Cursor.read(cursor, 2).filter(read -> read.values().getFirst().matches("[0-9]{1,15}"))
                .map(read -> new Place(Instant.ofEpochMilli(Long.parseLong(read.values().getFirst())),
                        read.values().getLast()));
    }

    private static Cursor cursor(Versioned<FoiaRequest> at) {
        return Cursor.of(Long.toString(at.state().receipt().cameAt().toEpochMilli()), at.id());
    }

    /// Takes a request that came.
    Versioned<FoiaRequest> receive(Caller caller, Org organisation, Receipt receipt, List<String> names,
            @Nullable IdempotencyKey key) {
        var actor = access.coordinator(caller, organisation);
        var now = clock.instant();
        requirePast("/cameAt", receipt.cameAt(), now);
        requirePast("/noticedAt", receipt.noticedAt(), now);
        var id = IdempotencyKey.idFor(key, ids);
        var asked = new Asked(names, names.size(), secret.hash("foia " + String.join("\n", names)));
        var request = FoiaRequest.received(organisation, receipt, asked);
        var event = new AuditEvent.FoiaRequestReceived(id, organisation.toString(), receipt.means().code(),
                request.receivedOn().toString(), request.dueOn().toString(), asked.count(), asked.namesHash());
        return requests.insert(id, request, List.of(told(event, id, request, actor)), withoutPlainHash(key));
    }

    /// Business days are counted one by one, so an instant without a lower bound would keep that busy for hours.
    private static void requirePast(String pointer, @Nullable Instant at, Instant now) {
        if (at == null) {
            return;
        }
        if (at.isAfter(now)) {
            throw CommonProblems.invalid(pointer, "expected: not after now");
        }
        if (at.isBefore(now.atZone(FoiaClock.DETROIT).minusYears(OLDEST_YEARS).toInstant())) {
            throw CommonProblems.invalid(pointer, "expected: not more than " + OLDEST_YEARS + " years ago");
        }
    }

    /// The key remembers a hash of the body, and names can be guessed: so it is keyed, as that of the names is.
    private @Nullable IdempotencyKey withoutPlainHash(@Nullable IdempotencyKey key) {
        return key == null ? null : new IdempotencyKey(key.digest(), secret.hash("foia " + key.bodySha256()));
    }

    Versioned<FoiaRequest> one(Caller caller, String id) {
        return access.one(caller, id);
    }

    Versioned<FoiaRequest> extend(Caller caller, String id, IfMatch expected, int businessDays, Reason reason) {
        var before = access.one(caller, id).expect(expected);
        var actor = access.coordinator(caller, before.state().organisation());
        var after = before.state().extended(new Extension(businessDays, reason, now(), actor));
        var event = new AuditEvent.FoiaRequestExtended(id, businessDays, reason.code(), after.dueOn().toString());
        return requests.change(before, after, List.of(told(event, id, after, actor)), null);
    }

    /// Answers a request, for good.
    ///
    /// @param grounds in words; of a denial they are asked for
    Versioned<FoiaRequest> decide(Caller caller, String id, IfMatch expected, Answer answer) {
        var before = access.one(caller, id).expect(expected);
        var actor = access.coordinator(caller, before.state().organisation());
        var decision = new Decision(answer.outcome(), now(), answer.official(), actor, answer.grounds());
        var after = before.state().decided(decision);
        var event = new AuditEvent.FoiaRequestDecided(id, answer.outcome().code(),
                FoiaClock.dayOf(decision.at()).toString(), after.dueOn().toString());
        return requests.change(before, after, List.of(told(event, id, after, actor)), null);
    }

    /// An answer as it is given.
    record Answer(Outcome outcome, OfficialName official, @Nullable String grounds) {}

    /// Erases every word of an answered request.
    Versioned<FoiaRequest> erase(Caller caller, String id, IfMatch expected) {
        var before = access.one(caller, id).expect(expected);
        var actor = access.coordinator(caller, before.state().organisation());
        var after = before.state().withoutWords();
        return requests.change(before, after,
                List.of(told(new AuditEvent.FoiaRequestErased(id), id, after, actor)), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// An event of a request: kept with the district's others; the state's and an ISD's with the state's.
    static EventDraft told(AuditEvent event, String id, FoiaRequest request, Actor actor) {
        var body = request.organisation();
        var key = body.kind() == Org.Kind.DISTRICT ? body.code() : EventDraft.STATE;
        return EventDraft.success(event, "/foia-requests/" + id, key, actor);
    }
}
