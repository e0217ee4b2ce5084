package io.micip.agreement.district;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreements.AgreementStatus;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.Cursor;
import io.micip.chassis.http.Page;
import io.micip.chassis.http.Pages;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.outbox.Versioned;

/// The districts that a caller may look at.
@RestController
@RequestMapping("/api/v1/districts")
class DistrictController {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1000;

    private final Districts districts;
    private final DistrictAccess access;
    private final AgreementStatuses statuses;

    DistrictController(Districts districts, DistrictAccess access, AgreementStatuses statuses) {
        this.districts = districts;
        this.access = access;
        this.statuses = statuses;
    }

    /// The caller's districts by name; `q` looks for a part of the name or the beginning of the code.
    @GetMapping
    ResponseEntity<Page<DistrictView>> list(Caller caller, @ParameterObject Wanted wanted,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,

            HttpServletRequest request) {
        int size = Page.limit(limit, USUAL_PAGE, LARGEST_PAGE);
        Optional<Cursor> after = Cursor.read(cursor, 2);
        Optional<EntityMaster> master = districts.master().map(Versioned::state);
        List<District> found = master.stream().flatMap(all -> all.districts().stream())
                .filter(district -> access.mayRead(caller, district))
                .filter(wanted::fits)
                .filter(district -> after.isEmpty() || isAfter(district, after.get()))
                .limit(size + 1L).toList();
        Map<DistrictCode, AgreementStatus> known = statuses.of(found.stream().map(District::code).toList());
        Page<District> made = Page.of(found, "name", size, DistrictController::place);
        return Pages.respond(made.map(district -> DistrictView.of(master.orElseThrow(), district, known)), request);
    }

    /// One district with its buildings.
    @GetMapping("/{code}")
    DistrictDetailView one(Caller caller, @PathVariable String code) {
        District district = access.readable(caller, code);
        EntityMaster master = districts.master().map(Versioned::state).orElseThrow();
        return DistrictDetailView.of(DistrictView.of(master, district, statuses.of(List.of(district.code()))), master,
                district);
    }

    private static Cursor place(District district) {
        return Cursor.of(district.name(), district.code().value());
    }

    private static boolean isAfter(District district, Cursor cursor) {
        int byName = district.name().compareTo(cursor.values().getFirst());
        return byName > 0 || byName == 0 && district.code().value().compareTo(cursor.values().getLast()) > 0;
    }

    /// Which districts.
    ///
    /// @param isd only those of this ISD
    /// @param q part of the name, or the beginning of the code
    record Wanted(@Nullable String isd, @Nullable String q) {

        boolean fits(District district) {
            return (isd == null || district.isd().equals(isd))
                    && (q == null || matches(district, q.strip().toLowerCase(Locale.ROOT)));
        }

        private static boolean matches(District district, String part) {
            return district.name().toLowerCase(Locale.ROOT).contains(part) || district.code().value().startsWith(part);
        }
    }

    /// A district in a list.
    record DistrictView(String code, String name, IsdView isd, String state, @Nullable EnrolmentView enrolment,
            String agreementStatus) {

        static DistrictView of(EntityMaster master, District district, Map<DistrictCode, AgreementStatus> statuses) {
            Isd isd = master.isdOf(district);
            return new DistrictView(district.code().value(), district.name(), new IsdView(isd.code(), isd.name()),
                    district.open() ? "open" : "closed", EnrolmentView.of(district.enrolment()),
                    statuses.getOrDefault(district.code(), AgreementStatus.NONE).code());
        }
    }

    /// A district by itself; `formerCodes` are those that it had before, `successor` the code that took this one's
    /// place.
    record DistrictDetailView(String code, String name, IsdView isd, String state, @Nullable EnrolmentView enrolment,
            String agreementStatus, List<String> formerCodes, @Nullable String successor,
            List<BuildingView> buildings) {

        static DistrictDetailView of(DistrictView view, EntityMaster master, District district) {
            DistrictCode successor = district.successor();
            List<String> former = master.districts().stream().filter(other -> district.code().equals(other.successor()))
                    .map(other -> other.code().value()).sorted().toList();
            return new DistrictDetailView(view.code, view.name, view.isd, view.state, view.enrolment,
                    view.agreementStatus, former,
                    successor == null ? null : successor.value(),
                    district.buildings().stream().map(building -> new BuildingView(building.code(), building.name()))
                            .toList());
        }
    }

    /// An ISD.
    record IsdView(String code, String name) {}

    /// A fall count.
    record EnrolmentView(int count, int schoolYear) {

        static @Nullable EnrolmentView of(@Nullable Enrolment enrolment) {
            return enrolment == null ? null : new EnrolmentView(enrolment.count(), enrolment.schoolYear().closing());
        }
    }

    /// A building.
    record BuildingView(String code, String name) {}
}
