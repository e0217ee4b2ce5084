package io.micip.audit.retention;

import java.time.Instant;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import io.micip.audit.retention.LegalHold.Word;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.problem.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class LegalHoldTest {
    static final Word ONE = word("one");
    static final Word OTHER = word("other");

    private final LegalHold asked = LegalHold.asked("82030", ONE);

    @Test
    void coversItsRecordsFromTheFirstWordToTheLast() {
        assertThat(asked.covers("82030")).isTrue();
        assertThat(asked.covers("82015")).isFalse();
        var liftAsked = asked.confirmed(OTHER).liftAsked(ONE);
        assertThat(liftAsked.covers("82030")).isTrue();
        assertThat(liftAsked.lifted(OTHER).covers("82030")).isFalse();
        assertThat(LegalHold.asked(LegalHold.ALL, ONE).covers("82015")).isTrue();
    }

    @Test
    void isSetAndLiftedByTwoPeople() {
        assertThat(refusal(() -> asked.confirmed(ONE))).isEqualTo("second-person-needed");
        var liftAsked = asked.confirmed(OTHER).liftAsked(OTHER);
        assertThat(refusal(() -> liftAsked.lifted(OTHER))).isEqualTo("second-person-needed");
        assertThat(liftAsked.lifted(ONE).inForce()).isFalse();
    }

    @Test
    void takesNoStepTwiceOrOutOfTurn() {
        var set = asked.confirmed(OTHER);
        var liftAsked = set.liftAsked(ONE);
        var lifted = liftAsked.lifted(OTHER);

        assertThat(refusal(() -> set.confirmed(OTHER))).isEqualTo("hold-not-waiting");
        assertThat(refusal(() -> asked.liftAsked(ONE))).isEqualTo("hold-not-waiting");
        assertThat(refusal(() -> set.lifted(OTHER))).isEqualTo("hold-not-waiting");
        assertThat(refusal(() -> liftAsked.liftAsked(OTHER))).isEqualTo("hold-not-waiting");
        assertThat(refusal(() -> lifted.lifted(OTHER))).isEqualTo("hold-not-waiting");
    }

    private static Word word(String id) {
        return new Word(new Actor(id, Role.AUDITOR, Org.STATE), Instant.parse("2026-11-23T12:00:00Z"));
    }

    private static String refusal(ThrowingCallable step) {
        return catchThrowableOfType(Refused.class, step).refusal().type().code();
    }
}
