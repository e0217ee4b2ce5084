package io.micip.agreement.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.district.District;
import io.micip.agreement.district.DistrictAccess;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.outbox.Versioned;

/// A district's checklist: what it has ready and what not, required and optional.
@RestController
class ReadinessController {

    private final Agreements agreements;
    private final DistrictAccess access;
    private final Clock clock;

    ReadinessController(Agreements agreements, DistrictAccess access, Clock clock) {
        this.agreements = agreements;
        this.access = access;
        this.clock = clock;
    }

    /// The checklist as of now.
    @GetMapping("/api/v1/districts/{code}/readiness")
    ReadinessView checklist(Caller caller, @PathVariable String code) {
        District district = access.readable(caller, code);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Readiness readiness = Readiness
                .of(agreements.find(district.code()).map(Versioned::state).orElse(null), now);
        return new ReadinessView(district.code().value(), now, readiness.isReady(),
                readiness.items().stream().map(ItemView::of).toList());
    }

    /// The checklist.
    ///
    /// @param asOf the instant it is true at
    /// @param ready whether all is done that is required and known here
    /// @param items required ones first
    record ReadinessView(String district, Instant asOf, boolean ready, List<ItemView> items) {}

    /// One item.
    ///
    /// @param code of it, as `agreement-signed`
    /// @param required whether the district needs it
    /// @param state `done`, `open` or `not-known-here`
    /// @param party who does it: `district` or `state`
    /// @param explanation in plain words
    record ItemView(String code, boolean required, String state, String party, String explanation) {

        static ItemView of(Readiness.Item item) {
            return new ItemView(item.code(), item.required(),
                    item.state().name().toLowerCase(Locale.ROOT).replace('_', '-'), item.party().code(),
                    item.explanation());
        }
    }
}
