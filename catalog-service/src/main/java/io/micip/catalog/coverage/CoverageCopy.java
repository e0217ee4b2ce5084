package io.micip.catalog.coverage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
/// @param floors   versions that were believed before, by whichever instance: what is below them is not believed
/// @param listedAt when the last answered question for all versions was sent, or null before the first
record CoverageCopy(Map<DistrictCode, Held> held, Map<DistrictCode, Moment> doubted, @Nullable Moment doubt,
        Map<DistrictCode, Long> floors, @Nullable Moment listedAt) {
    static final CoverageCopy NOTHING = new CoverageCopy(Map.of(), Map.of(), null, Map.of(), null);

    CoverageCopy {
        held = Map.copyOf(held);
        doubted = Map.copyOf(doubted);
        floors = Map.copyOf(floors);
    }

    /// One district's agreement, and the moment as of which it is known to be the one in force.
    record Held(CompiledAgreement agreement, long version, Moment asOf) {
        private Held confirmed(@Nullable Long listed, Moment sentAt) {
            return listed != null && listed == version
                    ? new Held(agreement, version, Moment.later(sentAt, asOf))
                    : this;
        }
    }

    /// After an answer that lists the version of every district that has an agreement. What is listed with a higher version
    /// than the one held is doubted until it is fetched. What is listed with a lower one is held no more, but its version
    /// stays the floor: a store that was set back may come to the same number with other terms, so that they are fetched.
    CoverageCopy listed(Map<DistrictCode, Long> versions, Moment sentAt) {
        var confirmed = new HashMap<DistrictCode, Held>();
        var believed = new HashMap<>(floors);
        held.forEach((district, known) -> {
            long listed = versions.getOrDefault(district, 0L);
            if (listed < known.version() && !known.asOf().isAfter(sentAt)) {
                believed.merge(district, known.version(), Math::max);
            } else {
                confirmed.put(district, known.confirmed(versions.get(district), sentAt));
            }
        });
        var kept = new CoverageCopy(confirmed, doubted, doubt, believed,
                listedAt == null ? sentAt : Moment.later(sentAt, listedAt));
        return kept.doubtingWhatIsBehind(versions, sentAt);
    }

    private CoverageCopy doubtingWhatIsBehind(Map<DistrictCode, Long> versions, Moment sentAt) {
        var doubts = new HashMap<DistrictCode, Moment>(doubted);
        behind(versions).forEach(district -> doubts.merge(district, sentAt, Moment::later));
        return new CoverageCopy(held, doubts, doubt, floors, listedAt);
    }

    /// After learning what was believed before: these versions and nothing below them.
    CoverageCopy notBelow(Map<DistrictCode, Long> versions) {
        var next = new HashMap<>(floors);
        versions.forEach((district, version) -> next.merge(district, version, Math::max));
        return new CoverageCopy(held, doubted, doubt, next, listedAt);
    }

    /// The version below which nothing is believed of the district.
    long floor(DistrictCode district) {
        return floors.getOrDefault(district, 0L);
    }

    /// Districts whose listed version is above the one held, so that their agreement has to be fetched.
    Set<DistrictCode> behind(Map<DistrictCode, Long> versions) {
        var behind = new HashSet<DistrictCode>();
        versions.forEach((district, version) -> {
            var known = held.get(district);
            if (version >= floor(district) && (known == null || known.version() < version)) {
                behind.add(district);
            }
        });
        return behind;
    }

    /// Districts whose listed version is below what was believed: nothing of them is confirmed.
    long ahead(Map<DistrictCode, Long> versions) {
        return Stream.concat(held.keySet().stream(), floors.keySet().stream()).distinct()
                .filter(district -> versions.getOrDefault(district, 0L) < believed(district))
                .count();
    }

    private long believed(DistrictCode district) {
        var known = held.get(district);
        return known == null ? floor(district) : Math.max(known.version(), floor(district));
    }

    /// After an answer that holds one district's agreement.
    CoverageCopy fetched(AgreementTerms terms, Moment sentAt) {
        var known = held.get(terms.district());
        if (believed(terms.district()) > terms.version()) {
            return this;
        }
        var asOf = known != null && known.version() == terms.version() ? Moment.later(sentAt, known.asOf()) : sentAt;
        var next = new HashMap<>(held);
        next.put(terms.district(), new Held(CompiledAgreement.of(terms), terms.version(), asOf));
        return new CoverageCopy(next, doubted, doubt, floors, listedAt);
    }

    /// After hearing that the district's agreement may be another than the one held.
    CoverageCopy doubting(DistrictCode district, Moment heardAt) {
        var next = new HashMap<>(doubted);
        next.merge(district, heardAt, Moment::later);
        return new CoverageCopy(held, next, doubt, floors, listedAt);
    }

    /// After hearing something that may concern any district.
    CoverageCopy doubtingAll(Moment heardAt) {
        return new CoverageCopy(held, doubted, doubt == null ? heardAt : Moment.later(heardAt, doubt), floors,
                listedAt);
    }

    /// The district's agreement as far as it may be relied on: nothing while it is doubted, was never listed, or is not at
    /// the version that was believed before. A district that the list does not name has no agreement, as of that list.
    @Nullable
    Held reliable(DistrictCode district) {
        var known = held.get(district);
        if (known == null) {
            known = listedAt == null || floor(district) > 0
                    ? null
                    : new Held(CompiledAgreement.of(AgreementTerms.none(district)), 0, listedAt);
        }
        return known == null || known.version() < floor(district) || isDoubted(district, known.asOf()) ? null : known;
    }

    private boolean isDoubted(DistrictCode district, Moment asOf) {
        var one = doubted.get(district);
        return one != null && !asOf.isAfter(one) || doubt != null && !asOf.isAfter(doubt);
    }
}
