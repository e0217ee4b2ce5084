package io.micip.agreement.schedulea;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.agreement.AgreementRefusal;
import io.micip.agreement.agreement.AgreementView;
import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreement.Changing;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.ScheduleAView;
import io.micip.agreement.agreement.ScheduleAView.LineView;
import io.micip.agreement.district.District;
import io.micip.agreement.district.DistrictAccess;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;

/// A district's Schedule A: the version in force, earlier ones, what changed between two, and the next one.
@RestController
@RequestMapping("/api/v1/districts/{code}/schedule-a")
class ScheduleAController {

    private final Agreements agreements;
    private final Changing changing;
    private final DistrictAccess access;
    private final Clock clock;

    ScheduleAController(Agreements agreements, Changing changing, DistrictAccess access, Clock clock) {
        this.agreements = agreements;
        this.changing = changing;
        this.access = access;
        this.clock = clock;
    }

    /// The version in force, 0 with no lines before the first.
    @GetMapping
    ScheduleAView current(Caller caller, @PathVariable String code) {
        return ScheduleAView.of(versions(caller, code).getLast());
    }

    /// An earlier version, as it stood.
    @GetMapping("/{version}")
    ScheduleAView one(Caller caller, @PathVariable String code, @PathVariable int version) {
        return ScheduleAView.of(version(versions(caller, code), version));
    }

    /// What the version `to` has more and less than the version `from`.
    @GetMapping("/diff")
    DiffView diff(Caller caller, @PathVariable String code, @RequestParam int from, @RequestParam int to) {
        List<ScheduleA> versions = versions(caller, code);
        ScheduleA earlier = version(versions, from);
        ScheduleA later = version(versions, to);
        return new DiffView(from, to, views(later.addedSince(earlier)), views(later.removedSince(earlier)));
    }

    /// Puts the next version in force, from now on. The same lines again change nothing.
    @PutMapping
    ResponseEntity<AgreementView> replace(Caller caller, @PathVariable String code, IfMatch version,
            @RequestBody ScheduleARequest body) {
        District district = access.readable(caller, code);
        Actor actor = Actor.of(caller, access.acting(caller, district, Role.SIGNER));
        List<ScheduleALine> lines = body.read();
        if (!district.open()) {
            throw AgreementRefusal.DISTRICT_CLOSED.refused();
        }
        Versioned<DistrictAgreement> changed = changing.share(
                new Changing.Request(district.code(), version, actor, null), lines);
        return ResponseEntity.ok().eTag(ETags.of(changed.version())).body(AgreementView.of(changed, clock.instant()));
    }

    private List<ScheduleA> versions(Caller caller, String code) {
        District district = access.readable(caller, code);
        return agreements.find(district.code())
                .map(agreement -> Stream.concat(Stream.of(ScheduleA.NOTHING), agreement.state().schedules().stream())
                        .toList())
                .orElse(List.of(ScheduleA.NOTHING));
    }

    private static ScheduleA version(List<ScheduleA> versions, int version) {
        return versions.stream().filter(schedule -> schedule.version() == version).findFirst()
                .orElseThrow(CommonProblems::unknown);
    }

    private static List<LineView> views(List<ScheduleALine> lines) {
        return lines.stream().map(LineView::of).toList();
    }

    /// What changed between two versions.
    ///
    /// @param from the earlier version
    /// @param to the later version
    /// @param added lines of the later that the earlier lacks
    /// @param removed lines of the earlier that the later lacks
    record DiffView(int from, int to, List<LineView> added, List<LineView> removed) {}
}
