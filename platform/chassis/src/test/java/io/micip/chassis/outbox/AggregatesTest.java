package io.micip.chassis.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

import com.mongodb.client.model.Filters;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.outbox.Outbox.Thing;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refused;
import io.micip.events.PlanEvent.DataSetMade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AggregatesTest {
    private final Outbox outbox = new Outbox();
    private final Aggregates<Thing> things = outbox.things;

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void findsWhatItStored() {
        var made = things.insert("a", new Thing("one", List.of(1, 2)), List.of(), null);

        assertThat(things.find("a")).contains(made);
        assertThat(things.find("b")).isEmpty();
        assertThat(things.collection().find(Filters.eq("state.name", "one")).map(things::read)).containsExactly(made);
    }

    @Test
    void countsVersions() {
        var first = things.insert("a", new Thing("one", List.of()), List.of(), null);

        var second = things.change(first, new Thing("two", List.of()), List.of(), null);

        assertThat(second.version()).isEqualTo(2);
        assertThat(things.find("a")).contains(second);
        assertThat(second.expect(new IfMatch(2))).isSameAs(second);
        assertRefused(() -> second.expect(new IfMatch(1)), CommonProblems.VERSION_STALE);
    }

    @Test
    void refusesAChangeOfAnOldVersionAndChangesNothing() {
        var first = things.insert("a", new Thing("one", List.of()), List.of(), null);
        var second = things.change(first, new Thing("two", List.of()), List.of(), null);

        assertRefused(() -> things.change(first, new Thing("three", List.of()), List.of(Outbox.event("/things/a")),
                null), CommonProblems.VERSION_STALE);

        assertThat(things.find("a")).contains(second);
        assertThat(outbox.waiting()).isZero();
    }

    @Test
    void refusesATakenId() {
        things.insert("a", new Thing("one", List.of()), List.of(), null);

        assertRefused(() -> things.insert("a", new Thing("two", List.of()), List.of(), null), CommonProblems.CONFLICT);
    }

    @Test
    void makesOnceWhatARepeatedRequestMakesAgain() {
        var key = key("k", "body");
        var first = things.insert(key.newId(), new Thing("one", List.of()), List.of(Outbox.event("/x")), key);

        var again = things.insert(key.newId(), new Thing("one", List.of()), List.of(Outbox.event("/x")), key);

        assertThat(again).isEqualTo(first);
        assertThat(outbox.waiting()).isOne();
        assertRefused(() -> things.insert(key.newId(), new Thing("two", List.of()), List.of(), key("k", "other")),
                CommonProblems.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void changesOnceWhatARepeatedRequestChangesAgain() {
        var first = things.insert("a", new Thing("one", List.of()), List.of(), null);
        var second = things.change(first, new Thing("two", List.of()), List.of(), key("k", "body"));
        var third = things.change(second, new Thing("three", List.of()), List.of(), null);

        assertThat(things.change(first, new Thing("two", List.of()), List.of(), key("k", "body"))).isEqualTo(third);
        assertThat(things.repeated("a", key("k", "body"))).contains(third);
        assertThat(things.repeated("a", key("other", "body"))).isEmpty();
        assertRefused(() -> things.repeated("a", key("k", "other")), CommonProblems.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void remembersSixteenKeysAndTheFirst() {
        var thing = things.insert("a", new Thing("one", List.of()), List.of(), key("first", ""));
        for (var i = 0; i < 17; i++) {
            thing = things.change(thing, new Thing("one", List.of(i)), List.of(), key("k" + i, ""));
        }

        assertThat(things.repeated("a", key("first", ""))).isPresent();
        assertThat(things.repeated("a", key("k0", ""))).isEmpty();
        assertThat(things.repeated("a", key("k1", ""))).isPresent();
    }

    @Test
    void takesNoMoreWhileSixtyFourEventsWait() {
        var events = Collections.nCopies(64, Outbox.event("/things/a"));
        var thing = things.insert("a", new Thing("one", List.of()), events, null);

        assertRefused(() -> things.change(thing, new Thing("two", List.of()), List.of(), null), CommonProblems.BUSY);
    }

    @Test
    void numbersTheEventsOfEachSubjectWithoutGaps() {
        var thing = things.insert("a", new Thing("one", List.of()), List.of(Outbox.event("/a"), Outbox.event("/b")),
                null);
        things.change(thing, new Thing("two", List.of()), List.of(Outbox.event("/a"), Outbox.event("/a")), null);

        var waiting = StoredEvents.waiting(things.collection().find().first());

        assertThat(waiting).extracting(event -> event.attributes().get("subject") + event.attributes().get("sequence"))
                .containsExactly("/a1", "/b1", "/a2", "/a3");
    }

    @Test
    void refusesAnEventThatNoLogEntryCouldHold() {
        var large = EventDraft.success(new DataSetMade("d"), "/" + "x".repeat(60_000), "82030",
                io.micip.chassis.identity.Actor.service("sample"));

        assertRefused(() -> things.insert("a", new Thing("one", List.of()), List.of(large), null),
                CommonProblems.TOO_LARGE);
        assertThat(things.find("a")).isEmpty();
    }

    private static IdempotencyKey key(String key, String body) {
        return IdempotencyKey.of("secret".getBytes(StandardCharsets.UTF_8), "caller", "POST /things", key,
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(ThrowingCallable act, ProblemType type) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.refusal().type()).isEqualTo(type));
    }
}
