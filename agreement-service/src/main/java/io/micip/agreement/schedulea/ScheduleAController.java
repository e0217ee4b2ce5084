package io.micip.agreement.schedulea;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.agreement.AgreementRefusal;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.district.District;
import io.micip.agreement.district.DistrictAccess;
import io.micip.agreement.signature.OfficialRequest;
import io.micip.agreement.steps.AgreementView;
import io.micip.agreement.steps.Changing;
import io.micip.agreement.steps.ScheduleAView;
import io.micip.agreement.steps.ScheduleAView.LineView;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.Versioned;

/// A district's Schedule A: the version in force, earlier ones, what changed between two, and the next one.
@RestController
@RequestMapping("/api/v1/districts/{code}/schedule-a")
class ScheduleAController {

    private final Schedules schedules;
    private final Changing changing;
    private final DistrictAccess access;
    private final Clock clock;

    ScheduleAController(Schedules schedules, Changing changing, DistrictAccess access, Clock clock) {
        this.schedules = schedules;
        this.changing = changing;
        this.access = access;
        this.clock = clock;
    }

    /// The version in force, 0 with no lines before the first.
    @GetMapping
    ScheduleAView current(Caller caller, @PathVariable String code) {
        return ScheduleAView.of(schedules.of(access.readable(caller, code)).inForce());
    }

    /// An earlier version, as it stood.
    @GetMapping("/{version}")
    ScheduleAView one(Caller caller, @PathVariable String code, @PathVariable int version) {
        return ScheduleAView.of(schedules.of(access.readable(caller, code)).version(version));
    }

    /// What the version `to` has more and less than the version `from`.
    @GetMapping("/diff")
    DiffView diff(Caller caller, @PathVariable String code, @RequestParam int from, @RequestParam int to) {
        Schedules.Kept kept = schedules.of(access.readable(caller, code));
        ScheduleA earlier = kept.version(from);
        ScheduleA later = kept.version(to);
        return new DiffView(from, to, views(later.addedSince(earlier)), views(later.removedSince(earlier)));
    }

    /// Puts the next version in force, from now on. The same lines again change nothing.
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AgreementView> replace(Caller caller, @PathVariable String code, IfMatch version,
            @Valid @RequestBody ScheduleARequest body) {
        return replace(caller, code, version, body::read, body.official());
    }

    /// The same with a file, as it is exported. A file says nothing of who changes it.
    @PutMapping(consumes = ScheduleACsv.MEDIA_TYPE)
    ResponseEntity<AgreementView> replaceByFile(Caller caller, @PathVariable String code, IfMatch version,
            @RequestBody(required = false) byte @Nullable [] file) {
        return replace(caller, code, version, _ -> ScheduleACsvReading.read(file), null);
    }

    private ResponseEntity<AgreementView> replace(Caller caller, String code, IfMatch version,
            Function<DistrictCode, List<ScheduleALine>> read, @Nullable OfficialRequest official) {
        District district = access.readable(caller, code);
        Actor actor = Actor.of(caller, access.acting(caller, district, Role.SIGNER));
        List<ScheduleALine> lines = read.apply(district.code());
        if (!district.open()) {
            throw AgreementRefusal.districtClosed(district);
        }
        Versioned<DistrictAgreement> changed = changing.share(
                new Changing.Request(district.code(), version, actor, null,
                        OfficialRequest.nameIn(official, "/official")),
                lines);
        return ResponseEntity.ok().eTag(ETags.of(changed.version())).body(AgreementView.of(changed, clock.instant()));
    }

    static List<LineView> views(List<ScheduleALine> lines) {
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
