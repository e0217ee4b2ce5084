package io.micip.audit.retention;

import org.junit.jupiter.api.Test;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Refused;
import io.micip.events.AuditEvent;

import static io.micip.audit.retention.LegalHoldTest.ONE;
import static io.micip.audit.retention.LegalHoldTest.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every collection of legal holds does.
abstract class LegalHoldsContract {
    private static final LegalHold ASKED = LegalHold.asked("82030", ONE);
    private static final EventDraft TOLD = EventDraft.success(new AuditEvent.LegalHoldAsked("a", "82030"),
            "/legal-holds/a", "82030", ONE.by());

    abstract LegalHolds holds();

    @Test
    void keepsEveryWordOfAHold() {
        var holds = holds();
        var whole = ASKED.confirmed(OTHER).liftAsked(ONE).lifted(OTHER);
        holds.insert("a", ASKED, TOLD, null);
        holds.insert("b", whole, TOLD, null);

        assertThat(holds.find("a")).get().extracting(Versioned::state).isEqualTo(ASKED);
        assertThat(holds.find("c")).isEmpty();
        assertThat(holds.all()).extracting(Versioned::state).containsExactly(ASKED, whole);
    }

    @Test
    void changesTheVersionThatWasReadAndNoOther() {
        var holds = holds();
        var first = holds.insert("a", ASKED, TOLD, null);

        assertThat(holds.change(first, ASKED.confirmed(OTHER), TOLD).version()).isEqualTo(2);
        assertThatThrownBy(() -> holds.change(first, ASKED, TOLD)).isInstanceOf(Refused.class);
    }

    @Test
    void makesARepeatedHoldOnce() {
        var holds = holds();
        var key = new IdempotencyKey("ab".repeat(32), "00".repeat(32));

        assertThat(holds.insert("a", ASKED, TOLD, key)).isEqualTo(holds.insert("a", ASKED, TOLD, key));
        assertThat(holds.all()).hasSize(1);
    }
}
