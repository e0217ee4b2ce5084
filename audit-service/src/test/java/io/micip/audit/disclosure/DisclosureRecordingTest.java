package io.micip.audit.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.micip.audit.disclosure.Disclosure.Party;
import io.micip.audit.disclosure.Disclosure.Source;
import io.micip.audit.disclosure.DisclosureRecording.Incident;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.problem.Refused;
import io.micip.events.AuditEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DisclosureRecordingTest {
    private static final Incident INCIDENT = new Incident("82030", Instant.parse("2026-11-01T12:00:00Z"), Party.COURT,
            Source.PLAN_SERVICE, "none");

    private final InMemoryDisclosures disclosures = new InMemoryDisclosures();
    private final DisclosureRecording recording = new DisclosureRecording(disclosures, () -> new UUID(7, 7),
            Clock.fixed(Instant.parse("2026-11-02T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void tellsAnIncidentAmongTheDistrictsEvents() {
        var entered = recording.enter(caller("operator@state:MI"), INCIDENT, null);

        assertThat(disclosures.told()).singleElement().satisfies(told -> {
            assertThat(told.key()).isEqualTo("82030");
            assertThat(told.event())
                    .isEqualTo(new AuditEvent.DisclosureRecorded(entered.id(), "court", "plan-service"));
        });
    }

    @ParameterizedTest
    @CsvSource({"auditor@state:MI, not-allowed", "foia-coordinator@district:82030, unknown",
            "signer@district:82030, unknown"})
    void isEnteredByOperatorsAndTheStatesSignersAlone(String grant, String refusal) {
        assertThat(catchThrowableOfType(Refused.class, () -> recording.enter(caller(grant), INCIDENT, null)).refusal()
                .type().code()).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"auditor@state:MI, 1", "foia-coordinator@district:82030, 1", "signer@district:82030, 1",
            "planner@district:82030, not-allowed", "foia-coordinator@district:82015, unknown",
            "isd-consultant@isd:82, unknown"})
    void showsTheStateAllAndADistrictItsOwn(String grant, String seen) {
        recording.enter(caller("state-signer@state:MI"), INCIDENT, null);

        if (seen.equals("1")) {
            assertThat(recording.page(caller(grant), Optional.of("82030"), null, null).items()).hasSize(1);
        } else {
            assertThat(catchThrowableOfType(Refused.class,
                    () -> recording.page(caller(grant), Optional.of("82030"), null, null)).refusal().type().code())
                    .isEqualTo(seen);
        }
    }

    private static Caller caller(String grant) {
        return new Caller("someone", Set.of(Grant.read(grant).orElseThrow()), null);
    }
}
