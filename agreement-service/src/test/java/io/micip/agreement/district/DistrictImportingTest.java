package io.micip.agreement.district;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.EventDraft;
import io.micip.events.AgreementEvent.DistrictsImported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class DistrictImportingTest {

    private static final Actor ACTOR = Actor.service("agreement-service");
    private static final String FIRST = EntityFileTest.HEADER + EntityFileTest.WAYNE + EntityFileTest.DEARBORN;
    private static final String NOVI = "LEA District,63100,Novi,82,63100,Open-Active,,,\n";

    private final InMemoryEntityMasters masters = new InMemoryEntityMasters();
    private final DistrictImporting importing = new DistrictImporting(masters);

    @Test
    void tellsHowManyDistrictsCame() {
        read(FIRST + NOVI);

        assertThat(masters.told()).extracting(EventDraft::event).containsExactly(new DistrictsImported(2, 2, 0, 0));
        assertThat(masters.told()).extracting(EventDraft::key).containsExactly("state");
    }

    @Test
    void tellsNothingWhenTheSameFileComesAgain() {
        read(FIRST);
        read(FIRST);

        assertThat(masters.told()).hasSize(1);
    }

    @Test
    void countsWhatIsNewChangedAndClosed() {
        read(FIRST + NOVI);
        read(FIRST.replace("19168", "19000") + NOVI.replace("Open-Active", "Closed") + NOVI.replace("63100", "63101"));

        assertThat(masters.told().getLast().event()).isEqualTo(new DistrictsImported(3, 1, 1, 1));
    }

    @Test
    void closesADistrictThatTheStateNoLongerLists() {
        read(FIRST + NOVI);
        read(FIRST);

        District novi = masters.current().orElseThrow().state().find(new DistrictCode("63100")).orElseThrow();
        assertThat(novi.open()).isFalse();
        assertThat(masters.told().getLast().event()).isEqualTo(new DistrictsImported(2, 0, 0, 1));
    }

    @Test
    void changesNothingForAFileThatDoesNotFit() {
        read(FIRST);

        assertThatIllegalArgumentException().isThrownBy(() -> read(FIRST + "LEA District,x,y,82,x,Open-Active,,,\n"))
                .withMessageContaining("line 4");
        assertThat(masters.told()).hasSize(1);
    }

    private void read(String file) {
        importing.read(file.getBytes(StandardCharsets.UTF_8), ACTOR);
    }
}
