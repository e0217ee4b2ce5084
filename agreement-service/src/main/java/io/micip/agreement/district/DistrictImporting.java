package io.micip.agreement.district;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.micip.agreement.district.EntityMaster.Import;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.outbox.Versioned;
import io.micip.events.AgreementEvent.DistrictsImported;

/// Use case: reads the state's file into the entity master. The same file twice changes nothing and tells nothing.
@Component
class DistrictImporting {

    private static final EntityMaster NOTHING = EntityMaster.of("", List.of(), List.of());

    private final EntityMasters masters;

    DistrictImporting(EntityMasters masters) {
        this.masters = masters;
    }

    /// @throws IllegalArgumentException naming line and column if the file does not have the shape; then nothing is
    ///     changed
    /// @throws io.micip.chassis.problem.Refused `conflict` or `version-stale` if another instance imported at the same
    ///     time
    Optional<Import> read(byte[] file, Actor actor) {
        EntityMaster read = EntityFile.read(file);
        Optional<Versioned<EntityMaster>> before = masters.current();
        if (before.isPresent() && before.get().state().sha256().equals(read.sha256())) {
            return Optional.empty();
        }
        Import made = before.map(Versioned::state).orElse(NOTHING).succeededBy(read);
        EventDraft event = EventDraft.success(
                new DistrictsImported(made.count(), made.added(), made.changed(), made.closed()), "/districts",
                EventDraft.STATE, actor);
        before.ifPresentOrElse(current -> masters.succeed(current, made.master(), event),
                () -> masters.begin(made.master(), event));
        return Optional.of(made);
    }
}
