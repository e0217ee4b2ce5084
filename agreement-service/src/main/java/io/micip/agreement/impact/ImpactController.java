package io.micip.agreement.impact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Succession;
import io.micip.agreement.district.District;
import io.micip.agreement.district.DistrictAccess;
import io.micip.agreements.AgreementTerms;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.outbox.Versioned;

/// Says what a step would change before anybody takes it. Changes nothing and is not recorded.
@RestController
class ImpactController {

    private final Agreements agreements;
    private final Plans plans;
    private final DistrictAccess access;
    private final Clock clock;

    ImpactController(Agreements agreements, Plans plans, DistrictAccess access, Clock clock) {
        this.agreements = agreements;
        this.plans = plans;
        this.access = access;
        this.clock = clock;
    }

    /// Which tiles of which data sets would go dark or light. Where the plans cannot be asked there is no answer, and
    /// never one that leaves something out.
    @PostMapping("/api/v1/districts/{code}/impact")
    ImpactView impact(Caller caller, @PathVariable String code, @RequestBody ImpactRequest body) {
        District district = access.readable(caller, code);
        Instant now = clock.instant();
        Optional<Versioned<DistrictAgreement>> found = agreements.find(district.code());
        Step step = body.read(district.code(),
                found.isPresent() && Succession.isAnythingComing(found.get().state(), now));
        List<ShownTile> tiles = plans.tiles(district.code());
        AgreementTerms terms = found.map(one -> one.state().terms(one.version()))
                .orElseGet(() -> AgreementTerms.none(district.code()));
        return ImpactView.of(Impact.of(tiles, terms, step, now), terms.version(), now);
    }
}
