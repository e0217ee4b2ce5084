package io.micip.catalog.launch;

import java.util.Optional;
import java.util.function.Consumer;

import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.DistrictCode;
import io.micip.catalog.coverage.Coverage.Ruling;
import io.micip.catalog.menu.Catalogue;
import io.micip.catalog.menu.CatalogueEntry.Gone;
import io.micip.catalog.menu.CatalogueEntry.Offered;
import io.micip.catalog.reference.CheckedReference;
import io.micip.catalog.reference.ReferenceRefusal;
import io.micip.catalog.report.ReportId;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.problem.Refusal;
import io.micip.events.CatalogEvent.ReportOpened;
import io.micip.events.CatalogEvent.ReportRefused;

/// What launches leave on record: who opened which report, and whom it was refused to and why.
final class LaunchRecord {
    private static final String LAUNCH = "launch";
    private static final String OPENING = "opening";
    private static final String ANOTHER_SESSION = "another-session";

    private final Consumer<EventDraft> refusals;
    private final Catalogue catalogue;

    /// @param refusals puts on record what changes no launch, or throws `busy`
    LaunchRecord(Consumer<EventDraft> refusals, Catalogue catalogue) {
        this.refusals = refusals;
        this.catalogue = catalogue;
    }

    EventDraft opened(Launch launch, CheckedReference checked, Permit permit, Ruling ruling) {
        var report = checked.offered().report();
        var year = checked.year();
        var event = new ReportOpened(report.id().source().value(), report.id().toString(), report.category().code(),
                checked.grain().code(), year == null ? null : year.closing(), launch.place().dataSetId(),
                launch.place().tileId(), String.valueOf(ruling.asOf()));
        return EventDraft.success(event, subject(launch), launch.district().value(), launch.opener().actor())
                .withAgreementVersion(permit.agreementVersion());
    }

    EventDraft refusedOpening(Launch launch, CheckedReference checked, Deny deny) {
        return EventDraft
                .refused(refused(checked, deny, OPENING), subject(launch), launch.district().value(),
                        launch.opener().actor())
                .withAgreementVersion(deny.agreementVersion());
    }

    /// What to put on record where a launch fails on something else than coverage; the problem's code is the reason.
    EventDraft refusedOpening(Launch launch, Refusal refusal) {
        var id = launch.reference().reportId();
        var event = new ReportRefused(id.source().value(), id.toString(), category(id), refusal.type().code(), OPENING);
        return EventDraft.refused(event, subject(launch), launch.district().value(), launch.opener().actor());
    }

    /// @throws io.micip.chassis.problem.Refused `busy` where it cannot be recorded
    void refusedLaunch(Actor actor, DistrictCode district, CheckedReference checked, Deny deny) {
        refusals.accept(EventDraft
                .refused(refused(checked, deny, LAUNCH), subject(checked.offered().report().id().toString()),
                        district.value(), actor)
                .withAgreementVersion(deny.agreementVersion()));
    }

    /// @throws io.micip.chassis.problem.Refused `busy` where it cannot be recorded
    void refusedVanished(Actor actor, DistrictCode district, Refusal refusal) {
        gone(refusal).ifPresent(gone -> refusals.accept(EventDraft.refused(refused(gone, LAUNCH),
                subject(gone.id().toString()), district.value(), actor)));
    }

    /// Somebody came for a launch with another session than the one it was asked for in.
    ///
    /// @throws io.micip.chassis.problem.Refused `busy` where it cannot be recorded
    void strangerCame(Caller visitor, Launch launch) {
        var id = launch.reference().reportId();
        visitor.grants().stream().findFirst().ifPresent(grant -> refusals.accept(EventDraft.refused(
                new ReportRefused(id.source().value(), id.toString(), category(id), ANOTHER_SESSION,
                        OPENING),
                subject(launch), launch.district().value(), Actor.of(visitor, grant))));
    }

    private String category(ReportId id) {
        return catalogue.find(id).map(entry -> switch (entry) {
            case Offered offered -> offered.report().category().code();
            case Gone gone -> gone.category();
        }).orElse("unknown");
    }

    private static ReportRefused refused(CheckedReference checked, Deny deny, String stage) {
        var report = checked.offered().report();
        return new ReportRefused(report.id().source().value(), report.id().toString(), report.category().code(),
                deny.reason().code(), stage);
    }

    private static ReportRefused refused(Gone gone, String stage) {
        return new ReportRefused(gone.source().id().value(), gone.id().toString(), gone.category(),
                ReferenceRefusal.REPORT_VANISHED.code(), stage);
    }

    private static Optional<Gone> gone(Refusal refusal) {
        return refusal instanceof ReferenceRefusal.Vanished(Gone gone, _) ? Optional.of(gone) : Optional.empty();
    }

    private static String subject(Launch launch) {
        return "/openings/" + launch.openingId();
    }

    private static String subject(String reportId) {
        return "/reports/" + reportId;
    }
}
