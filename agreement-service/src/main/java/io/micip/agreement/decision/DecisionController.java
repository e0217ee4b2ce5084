package io.micip.agreement.decision;

import java.time.Clock;
import java.time.Instant;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.decision.DecisionsRequest.DecisionsView;
import io.micip.agreement.district.District;
import io.micip.agreement.district.DistrictAccess;
import io.micip.chassis.identity.Caller;

/// Answers whether views would be permitted now, or were at a past instant. Asking opens nothing and is not recorded.
@RestController
@RequestMapping("/api/v1/districts/{code}")
class DecisionController {

    private final Agreements agreements;
    private final DistrictAccess access;
    private final Clock clock;

    DecisionController(Agreements agreements, DistrictAccess access, Clock clock) {
        this.agreements = agreements;
        this.access = access;
        this.clock = clock;
    }

    /// Decides for one view of the district's data: now if `at` is left out, and as it was then for a past instant. With
    /// the version that a decision on record names, it is taken again on that version.
    @GetMapping("/decision")
    DecisionView decide(Caller caller, @PathVariable String code, @ParameterObject DecisionQuery query) {
        Deciding deciding = deciding(caller, code);
        return DecisionView.of(deciding.decide(query.asQuestion().read(deciding, "?")));
    }

    /// Decides for up to 500 views of the district's data, each as one question would be, all on the same reading. A
    /// question that cannot be read gets a problem in its place and harms no other.
    @PostMapping("/decisions")
    DecisionsView decideAll(Caller caller, @PathVariable String code, @RequestBody DecisionsRequest body) {
        return body.answer(deciding(caller, code));
    }

    /// The clock is read before the history, so that no decision is dated after what it was read from.
    private Deciding deciding(Caller caller, String code) {
        District district = access.readable(caller, code);
        Instant now = clock.instant();
        return new Deciding(agreements.history(district.code()), now);
    }
}
