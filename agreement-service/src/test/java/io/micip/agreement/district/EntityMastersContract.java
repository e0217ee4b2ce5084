package io.micip.agreement.district;

import org.junit.jupiter.api.Test;

import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.AgreementEvent.DistrictsImported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What the port promises, held against every implementation of it.
abstract class EntityMastersContract {

    private static final EventDraft EVENT = EventDraft.success(new DistrictsImported(1, 1, 0, 0), "/districts",
            EventDraft.STATE,
            Actor.service("agreement-service"));
    private static final String FILE = EntityFileTest.HEADER + EntityFileTest.WAYNE + EntityFileTest.DEARBORN
            + "LEA School,90001,School,82,82030,Open-Active,,,\n" + "LEA District,82011,Old,82,82011,Closed,82030,,\n";

    abstract EntityMasters masters();

    @Test
    void hasNothingBeforeTheFirstImport() {
        assertThat(masters().current()).isEmpty();
    }

    @Test
    void givesBackWhatWasStored() {
        EntityMasters masters = masters();
        EntityMaster master = EntityFileTest.read(FILE);

        masters.begin(master, EVENT);

        assertThat(masters.current()).get().extracting(Versioned::version).isEqualTo(1L);
        EntityMaster kept = masters.current().orElseThrow().state();
        assertThat(kept.districts()).isEqualTo(master.districts());
        assertThat(kept.isds()).containsExactlyElementsOf(master.isds());
        assertThat(kept.sha256()).isEqualTo(master.sha256());
    }

    @Test
    void servesTheNextListAsSoonAsItIsStored() {
        EntityMasters masters = masters();
        Versioned<EntityMaster> first = masters.begin(EntityFileTest.read(FILE), EVENT);
        assertThat(masters.current()).isPresent();

        masters.succeed(first, EntityFileTest.read(FILE.replace("Old", "Older")), EVENT);

        assertThat(masters.current()).get().extracting(Versioned::version).isEqualTo(2L);
        assertThat(masters.current().orElseThrow().state().districts()).extracting(District::name).contains("Older");
    }

    @Test
    void refusesTheSecondOfTwoImportsAtATime() {
        EntityMasters masters = masters();
        EntityMaster master = EntityFileTest.read(FILE);
        Versioned<EntityMaster> first = masters.begin(master, EVENT);
        masters.succeed(first, master, EVENT);

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> masters.begin(master, EVENT))
                .extracting(refused -> refused.refusal().type()).isEqualTo(CommonProblems.CONFLICT);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> masters.succeed(first, master, EVENT))
                .extracting(refused -> refused.refusal().type()).isEqualTo(CommonProblems.VERSION_STALE);
    }
}
