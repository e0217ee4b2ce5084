package io.micip.catalog.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.AgreementTerms;
import io.micip.agreements.CompiledAgreement;
import io.micip.agreements.DistrictCode;

/// What this instance knows of all agreements, and as of when. Immutable: each answer makes another copy.
///
/// Invariants: a lower version never replaces a higher one; a moment of truth never moves back; what is doubted is not
/// known until an answer to a question that was sent after the doubt arose.
///
/// @param held     the agreements by district
/// @param doubted  districts of which something unreadable or newer was heard, with the latest such moment
/// @param doubt    the latest moment at which something was heard of nobody knows whom, or null
/// @param listedAt when the last answered question for all versions was sent, or null before the first
record CoverageCopy(Map<DistrictCode, Held> held, Map<DistrictCode, Moment> doubted, @Nullable Moment doubt,
        @Nullable Moment listedAt) {
    static final CoverageCopy NOTHING = new CoverageCopy(Map.of(), Map.of(), null, null);

    CoverageCopy {
        held = Map.copyOf(held);
        doubted = Map.copyOf(doubted);
    }

    /// One district's agreement, and the moment as of which it is known to be the one in force.
    record Held(CompiledAgreement agreement, long version, Moment asOf) {}

    /// After an answer that lists the version of every district that has an agreement. What is listed with a higher version
    /// than the one held is doubted until it is fetched.
    CoverageCopy listed(Map<DistrictCode, Long> versions, Moment sentAt) {
        var confirmed = new HashMap<>(held);
        confirmed.replaceAll((district, known) -> Long.valueOf(known.version()).equals(versions.get(district))
                ? new Held(known.agreement(), known.version(), Moment.later(sentAt, known.asOf()))
                : known);
        var doubts = new HashMap<DistrictCode, Moment>(doubted);
        behind(versions).forEach(district -> doubts.merge(district, sentAt, Moment::later));
        return new CoverageCopy(confirmed, doubts, doubt, listedAt == null ? sentAt : Moment.later(sentAt, listedAt));
    }

    /// Districts whose listed version is above the one held, so that their agreement has to be fetched.
    Set<DistrictCode> behind(Map<DistrictCode, Long> versions) {
        var behind = new HashSet<DistrictCode>();
        versions.forEach((district, version) -> {
            var known = held.get(district);
            if (known == null || known.version() < version) {
                behind.add(district);
            }
        });
        return behind;
    }

    /// Districts whose listed version is below the one held: they stay as they are and are confirmed by nothing.
    long ahead(Map<DistrictCode, Long> versions) {
        return held.entrySet().stream()
                .filter(entry -> versions.getOrDefault(entry.getKey(), 0L) < entry.getValue().version())
                .count();
    }

    /// After an answer that holds one district's agreement.
    CoverageCopy fetched(AgreementTerms terms, Moment sentAt) {
        var known = held.get(terms.district());
        if (known != null && known.version() > terms.version()) {
            return this;
        }
        var asOf = known != null && known.version() == terms.version() ? Moment.later(sentAt, known.asOf()) : sentAt;
        var next = new HashMap<>(held);
        next.put(terms.district(), new Held(CompiledAgreement.of(terms), terms.version(), asOf));
        return new CoverageCopy(next, doubted, doubt, listedAt);
    }

    /// After hearing that the district's agreement may be another than the one held.
    CoverageCopy doubting(DistrictCode district, Moment heardAt) {
        var next = new HashMap<>(doubted);
        next.merge(district, heardAt, Moment::later);
        return new CoverageCopy(held, next, doubt, listedAt);
    }

    /// After hearing something that may concern any district.
    CoverageCopy doubtingAll(Moment heardAt) {
        return new CoverageCopy(held, doubted, doubt == null ? heardAt : Moment.later(heardAt, doubt), listedAt);
    }

    /// The district's agreement as far as it may be relied on: nothing while it is doubted or was never listed. A district
    /// that the list does not name has no agreement, as of that list.
    @Nullable
    Held reliable(DistrictCode district) {
        var known = held.get(district);
        if (known == null) {
            known = listedAt == null
                    ? null
                    : new Held(CompiledAgreement.of(AgreementTerms.none(district)), 0, listedAt);
        }
        return known == null || isDoubted(district, known.asOf()) ? null : known;
    }

    private boolean isDoubted(DistrictCode district, Moment asOf) {
        var one = doubted.get(district);
        return one != null && !asOf.isAfter(one) || doubt != null && !asOf.isAfter(doubt);
    }
}
