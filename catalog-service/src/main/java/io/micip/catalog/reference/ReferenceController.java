package io.micip.catalog.reference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.SchoolYear;
import io.micip.catalog.coverage.Coverage;
import io.micip.catalog.coverage.Coverage.Ruling;
import io.micip.catalog.coverage.NotCovered;
import io.micip.catalog.district.DistrictAccess;
import io.micip.catalog.district.DistrictCodes;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.problem.Refused;

/// Checks of references: one before it becomes a tile, many while tiles are shown. Neither opens or records anything.
@RestController
@RequestMapping("/api/v1")
class ReferenceController {
    private final References references;
    private final Coverage coverage;
    private final DistrictAccess access;

    ReferenceController(References references, Coverage coverage, DistrictAccess access) {
        this.references = references;
        this.coverage = coverage;
        this.access = access;
    }

    @PostMapping("/reference-checks")
    ReferenceView check(Caller caller, @Valid @RequestBody ReferenceCheck request) {
        var code = DistrictCodes.inBody("/district", request.district());
        access.requireReading(caller, code);
        var checked = references.check(access.district(code), request.reportId(), given(request.values()), "/values");
        var ruling = rule(code, checked);
        return switch (ruling.decision()) {
            case Deny deny -> throw new Refused(new NotCovered(deny));
            case Permit permit -> ReferenceView.of(checked, permit, ruling);
        };
    }

    @PostMapping("/coverage-checks")
    CoverageChecksView checkCoverage(Caller caller, @Valid @RequestBody CoverageChecks request) {
        var code = DistrictCodes.inBody("/district", request.district());
        access.requireReading(caller, code);
        var district = access.district(code);
        var results = request.references().stream().map(one -> {
            try {
                var checked = references.check(district, one.reportId(), given(one.values()), "/references");
                return CoverageView.of(rule(code, checked).decision());
            } catch (Refused refused) {
                // what cannot be opened is shown as not covered, with the reason, beside the others
                return CoverageView.of(refused);
            }
        }).toList();
        var standing = coverage.standing(code);
        var age = standing.age();
        return new CoverageChecksView(standing.asOf(), age == null ? null : age.toMillis(), standing.version(),
                results);
    }

    private Ruling rule(DistrictCode district, CheckedReference checked) {
        var report = checked.offered().report();
        return coverage.decide(district, report.id().source(), report.category(), checked.grain(), checked.year());
    }

    private static Map<String, String> given(@Nullable Map<String, String> values) {
        return Objects.requireNonNullElse(values, Map.of());
    }

    record ReferenceCheck(@NotNull String district, @NotNull @Size(max = 100) String reportId,
            @Nullable Map<String, @NotNull String> values) {}

    record CoverageChecks(@NotNull String district,
            @NotNull @Size(max = 100) List<@NotNull @Valid Wanted> references) {}

    record Wanted(@NotNull @Size(max = 100) String reportId, @Nullable Map<String, @NotNull String> values) {}

    record ReferenceView(ReferenceToKeep reference, String title, String category, String grain,
            @Nullable Integer schoolYear, PermitView coverage) {

        static ReferenceView of(CheckedReference checked, Permit permit, Ruling ruling) {
            var report = checked.offered().report();
            SchoolYear year = checked.year();
            return new ReferenceView(ReferenceToKeep.of(checked.reference()), report.title(),
                    report.category().code(), checked.grain().code(), year == null ? null : year.closing(),
                    PermitView.of(permit, ruling));
        }
    }

    record ReferenceToKeep(String reportId, String source, String menuVersion, Map<String, String> values) {

        static ReferenceToKeep of(Reference reference) {
            return new ReferenceToKeep(reference.reportId().toString(), reference.reportId().source().value(),
                    reference.menuVersion(), reference.values());
        }
    }

    record PermitView(boolean permitted, long agreementVersion, @Nullable String line, @Nullable Instant asOf) {

        static PermitView of(Permit permit, Ruling ruling) {
            var line = permit.line();
            return new PermitView(true, permit.agreementVersion(), line == null ? null : line.id(), ruling.asOf());
        }
    }

    record CoverageView(boolean permitted, @Nullable String reason, @Nullable String explanation) {

        static CoverageView of(Decision decision) {
            return switch (decision) {
                case Permit _ -> new CoverageView(true, null, null);
                case Deny deny -> new CoverageView(false, deny.reason().code(), deny.reason().explanation());
            };
        }

        static CoverageView of(Refused refused) {
            var refusal = refused.refusal();
            return new CoverageView(false, refusal.reason().orElse(refusal.type().code()), refusal.explanation());
        }
    }

    record CoverageChecksView(@Nullable Instant asOf, @Nullable Long ageMillis, @Nullable Long agreementVersion,
            List<CoverageView> results) {}
}
