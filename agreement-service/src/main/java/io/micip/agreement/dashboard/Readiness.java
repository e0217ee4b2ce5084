package io.micip.agreement.dashboard;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Succession;
import io.micip.agreements.SourceId;

/// What a district has ready, item by item, as far as this platform can know it. What it cannot know it says.
///
/// Source: MDE, Data Readiness Tool (January 2021): MiLaunchPad and MiStrategyBank are required for MICIP, the Data Hub is
/// optional; order of events at sign-on.
///
/// @param items required ones first, in the order in which they are done
record Readiness(List<Item> items) {

    /// Copies the items.
    Readiness {
        items = List.copyOf(items);
    }

    /// One thing to have ready.
    ///
    /// @param code of it
    /// @param required whether the district needs it
    /// @param state whether it has it
    /// @param party who does it
    /// @param explanation in plain words
    record Item(String code, boolean required, State state, Wait.Party party, String explanation) {}

    /// Whether a thing is ready.
    enum State {
        /// It is.
        DONE,
        /// It is not.
        OPEN,
        /// Only another system knows.
        NOT_KNOWN_HERE
    }

    /// What a district has ready at an instant.
    ///
    /// @param kept the agreement; null where nothing was ever offered
    static Readiness of(@Nullable DistrictAgreement kept, Instant at) {
        DistrictAgreement agreement = kept == null ? null : Succession.asOf(kept, at);
        Agreement current = agreement == null ? null : agreement.current();
        boolean inForce = current != null && current.inForce(at) && current.term().hasBegun(at);
        boolean coming = current != null && current.canStillCome(at);
        Agreement renewal = agreement == null ? null : agreement.renewal();
        boolean acknowledged = Succession.isAhead(renewal) || current != null
                && (coming && current.phase() == Agreement.Phase.ACKNOWLEDGED || current.inForce(at));
        boolean signed = acknowledged || coming || renewal != null && renewal.canStillCome(at);
        int administrators = agreement == null ? 0 : agreement.administrators().size();
        boolean suspended = agreement != null && !agreement.suspensions().isEmpty();
        boolean hub = agreement != null && agreement.scheduleA().lines().stream()
                .anyMatch(line -> line.source().equals(SourceId.DATA_HUB));
        return new Readiness(List.of(
                required("agreement-offered", agreement != null, Wait.Party.STATE, "The state offers the agreement."),
                required("agreement-signed", signed, Wait.Party.DISTRICT, "The district's signer signs it."),
                required("agreement-acknowledged", acknowledged, Wait.Party.STATE, "The state acknowledges."),
                required("administrator-named", administrators > 0, Wait.Party.STATE,
                        "The state names the district's first administrator."),
                required("agreement-in-force", inForce && !suspended, Wait.Party.DISTRICT,
                        "The first day has come, the last has not passed, and no suspension stands."),
                elsewhere("mi-launch-pad", "The district's staff sign in through MiLaunchPad."),
                elsewhere("mi-strategy-bank", "The district has an account of MiStrategyBank."),
                optional("data-hub", hub, "Schedule A lists data of the Michigan Data Hub."),
                optional("second-administrator", administrators > 1, "Two administrators are recommended.")));
    }

    /// Whether all is done that is required and known here.
    boolean isReady() {
        return items.stream().noneMatch(item -> item.required() && item.state() == State.OPEN);
    }

    private static Item required(String code, boolean done, Wait.Party party, String explanation) {
        return new Item(code, true, done ? State.DONE : State.OPEN, party, explanation);
    }

    private static Item elsewhere(String code, String explanation) {
        return new Item(code, true, State.NOT_KNOWN_HERE, Wait.Party.DISTRICT, explanation);
    }

    private static Item optional(String code, boolean done, String explanation) {
        return new Item(code, false, done ? State.DONE : State.OPEN, Wait.Party.DISTRICT, explanation);
    }
}
