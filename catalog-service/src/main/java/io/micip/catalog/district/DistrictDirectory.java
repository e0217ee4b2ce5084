package io.micip.catalog.district;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.identity.IsdMembership;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// The entity master in memory, asked of agreement-service every minute and kept while that does not answer.
final class DistrictDirectory implements Districts, IsdMembership {
    /// How long a copy is left alone before the master is asked again.
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(DistrictDirectory.class);

    private final EntityMaster master;
    private volatile @Nullable Map<DistrictCode, District> byCode;
    private @Nullable String etag;
    private long askedAt;

    DistrictDirectory(EntityMaster master) {
        this.master = master;
    }

    /// @throws Refused `neighbour-unavailable` before the master was read for the first time
    @Override
    public Optional<District> find(DistrictCode code) {
        var known = byCode;
        if (known == null) {
            throw new Refused(Refusal.of(CommonProblems.NEIGHBOUR_UNAVAILABLE,
                    "The list of districts is not there yet. Please try again in a moment."));
        }
        return Optional.ofNullable(known.get(code));
    }

    @Override
    public boolean contains(String isd, String districtCode) {
        var known = byCode;
        return known != null && DistrictCode.find(districtCode)
                .map(known::get)
                .filter(district -> district.isd().equals(isd))
                .isPresent();
    }

    /// Asks the master, unless that was done within the last minute. For one thread.
    void refresh() {
        if (byCode != null && System.nanoTime() - askedAt < LEFT_ALONE.toNanos()) {
            return;
        }
        try {
            var answer = master.districts(etag);
            // an empty master is one that was not imported yet
            if (answer.districts() != null && !answer.districts().isEmpty()) {
                byCode = answer.districts().stream().collect(
                        Collectors.toUnmodifiableMap(District::code, Function.identity(), (first, _) -> first));
                etag = answer.etag();
                LOG.info("entity master: {} districts", answer.districts().size());
            }
            askedAt = byCode == null ? askedAt : System.nanoTime();
        } catch (Refused refused) {
            LOG.debug("entity master: no answer ({})", refused.refusal().type().code());
        }
    }
}
