package io.micip.catalog.coverage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;

/// agreement-service, as far as coverage asks it. Answers are read at majority; an answer is as of the moment it was
/// asked for, or later.
interface Agreements {
    /// The version of every district's agreement.
    ///
    /// @param etag of the last list, or null
    /// @throws io.micip.chassis.problem.Refused `neighbour-unavailable` or `neighbour-late`
    Listing versions(@Nullable String etag);

    /// The agreements of these districts; a district without one is left out.
    ///
    /// @param districts at most 100
    /// @throws io.micip.chassis.problem.Refused `neighbour-unavailable` or `neighbour-late`
    List<AgreementTerms> agreements(Collection<DistrictCode> districts);

    /// An answer to the question for versions.
    sealed interface Listing {
        /// agreement-service's clock when it answered, or null where the answer does not say.
        @Nullable
        Instant asOf();
    }

    /// The list.
    ///
    /// @param versions null where the list is the one with the ETag sent
    record Listed(@Nullable Map<DistrictCode, Long> versions, @Nullable String etag, @Nullable Instant asOf)
            implements
                Listing {}

    /// No list: it does not take our token, as where one of our clocks is wrong. Its own clock is heard all the same.
    record TokenRejected(@Nullable Instant asOf) implements Listing {}
}
