package io.micip.agreement.schedulea;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.district.District;
import io.micip.agreement.district.DistrictAccess;
import io.micip.agreement.schedulea.ScheduleAExport.LineExport;
import io.micip.agreement.steps.ScheduleAView.LineView;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.chassis.http.ETags;
import io.micip.chassis.identity.Caller;

/// Schedule A as a file: out as CSV or JSON, and the same in as a proposal, which changes nothing.
@RestController
@RequestMapping("/api/v1/districts/{code}/schedule-a")
class ScheduleAFileController {

    private final Schedules schedules;
    private final DistrictAccess access;

    ScheduleAFileController(Schedules schedules, DistrictAccess access) {
        this.schedules = schedules;
        this.access = access;
    }

    /// A version as CSV in the manner of a Schedule of Data; the one in force if `version` is left out.
    @GetMapping(path = "/export.csv", produces = ScheduleACsv.MEDIA_TYPE)
    ResponseEntity<byte[]> csv(Caller caller, @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer version) {
        District district = access.readable(caller, code);
        ScheduleA scheduleA = chosen(district, version);
        return file(district, scheduleA, "csv").contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(ScheduleACsv.write(scheduleA).getBytes(StandardCharsets.UTF_8));
    }

    /// A version as JSON; the one in force if `version` is left out.
    @GetMapping(path = "/export.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ScheduleAExport> json(Caller caller, @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer version) {
        District district = access.readable(caller, code);
        ScheduleA scheduleA = chosen(district, version);
        return file(district, scheduleA, "json").body(ScheduleAExport.of(district.code(), scheduleA));
    }

    /// Reads lines and says what they would change, or every mistake in them. Nothing is changed: that is done by putting
    /// the lines with the entity tag of this answer.
    @PostMapping(path = "/proposals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProposalView> propose(Caller caller, @PathVariable String code,
            @RequestBody ScheduleARequest body) {
        District district = access.readable(caller, code);
        return proposal(district, body.read(district.code()));
    }

    /// The same with a file, as it is exported.
    @PostMapping(path = "/proposals", consumes = ScheduleACsv.MEDIA_TYPE)
    ResponseEntity<ProposalView> proposeByFile(Caller caller, @PathVariable String code,
            @RequestBody(required = false) byte @Nullable [] file) {
        District district = access.readable(caller, code);
        return proposal(district, ScheduleACsvReading.read(file));
    }

    private ScheduleA chosen(District district, @Nullable Integer version) {
        Schedules.Kept kept = schedules.of(district);
        return version == null ? kept.inForce() : kept.version(version);
    }

    private ResponseEntity<ProposalView> proposal(District district, List<ScheduleALine> lines) {
        Schedules.Kept kept = schedules.of(district);
        ScheduleA before = kept.inForce();
        ScheduleA proposed = new ScheduleA(before.version() + 1, lines);
        Integer to = before.lines().equals(lines) ? null : Integer.valueOf(proposed.version());
        return ResponseEntity.ok().eTag(ETags.of(kept.agreementVersion())).body(new ProposalView(
                kept.agreementVersion(), before.version(), to, lines.stream().map(LineExport::of).toList(),
                ScheduleAController.views(proposed.addedSince(before)),
                ScheduleAController.views(proposed.removedSince(before))));
    }

    private static ResponseEntity.BodyBuilder file(District district, ScheduleA scheduleA, String ending) {
        String name = "schedule-a-" + district.code() + "-v" + scheduleA.version() + "." + ending;
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }

    /// What a proposal would change.
    ///
    /// @param agreementVersion what it was compared with, also the entity tag
    /// @param from the version of Schedule A in force
    /// @param to the version that the lines would become; none if these very lines are in force
    /// @param lines as read, in the shape that is put
    /// @param added lines that the version in force lacks
    /// @param removed lines of the version in force that would go
    record ProposalView(long agreementVersion, int from, @Nullable Integer to, List<LineExport> lines,
            List<LineView> added, List<LineView> removed) {}
}
