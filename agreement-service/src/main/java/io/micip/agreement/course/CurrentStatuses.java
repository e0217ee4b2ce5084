package io.micip.agreement.course;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.district.AgreementStatuses;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Period;

/// Tells lists of districts how far each agreement has come now.
@Component
class CurrentStatuses implements AgreementStatuses {

    private final Agreements agreements;
    private final Clock clock;

    CurrentStatuses(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public Map<DistrictCode, AgreementStatus> of(Collection<DistrictCode> districts) {
        Instant now = clock.instant();
        Map<DistrictCode, AgreementStatus> statuses = new HashMap<>();
        for (AgreementTerms terms : agreements.terms(districts)) {
            statuses.put(terms.district(), status(terms, now));
        }
        return statuses;
    }

    private static AgreementStatus status(AgreementTerms terms, Instant now) {
        Optional<Period> followedBy = terms.followedBy().filter(period -> !now.isBefore(period.from()));
        AgreementStatus status = followedBy.isPresent() ? AgreementStatus.ACTIVE : terms.status();
        Instant until = followedBy.isPresent() ? followedBy.get().until() : terms.effectiveUntil();
        boolean over = status == AgreementStatus.ACTIVE && until != null && !now.isBefore(until);
        return over ? AgreementStatus.EXPIRED : status;
    }
}
