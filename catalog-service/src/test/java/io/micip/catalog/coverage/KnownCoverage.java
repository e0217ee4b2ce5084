package io.micip.catalog.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleA;

/// A coverage for the tests of other features, with what it knows and how old that is in the test's hands.
public final class KnownCoverage {
    private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

    private final FakeMoments moments = new FakeMoments(NOON);
    private final Coverage coverage = new Coverage(moments);

    /// The coverage under test.
    public Coverage coverage() {
        return coverage;
    }

    /// Lets the district's agreement be active, in this version.
    public KnownCoverage active(String district, long version) {
        return know(district, version, AgreementStatus.ACTIVE);
    }

    /// Lets the district's agreement be revoked, in this version.
    public KnownCoverage revoked(String district, long version) {
        return know(district, version, AgreementStatus.REVOKED);
    }

    /// Lets agreement-service be silent for this long.
    public void silence(Duration time) {
        moments.pass(time);
    }

    private KnownCoverage know(String district, long version, AgreementStatus status) {
        var code = new DistrictCode(district);
        var terms = new AgreementTerms(code, version, status, NOON.minusSeconds(86_400), null, Set.of(),
                ScheduleA.NOTHING);
        var askedForVersions = moments.now();
        var askedForTerms = moments.now();
        coverage.change(copy -> copy.listed(Map.of(code, version), askedForVersions).fetched(terms, askedForTerms));
        return this;
    }
}
