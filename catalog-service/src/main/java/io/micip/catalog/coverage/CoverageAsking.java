package io.micip.catalog.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.catalog.coverage.Agreements.Listed;
import io.micip.catalog.coverage.Agreements.TokenRejected;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// Keeps the copy true: asks for all versions each second and fetches what rose, and asks at once for a district an event
/// speaks of. A question that fails changes nothing; the copy just grows older.
final class CoverageAsking {
    private static final Logger LOG = LoggerFactory.getLogger(CoverageAsking.class);
    private static final int LOWER_IN_A_ROW = 3;
    private static final int AT_ONCE = 100;

    private final Agreements agreements;
    private final Coverage coverage;
    private final Epochs epochs;
    private final Moments moments;
    private final Set<DistrictCode> heardOf = new HashSet<>();
    private @Nullable String etag;
    private Map<DistrictCode, Long> versions = Map.of();
    private volatile boolean answering = true;
    private int lowerInARow;

    CoverageAsking(Agreements agreements, Coverage coverage, Epochs epochs, Moments moments) {
        this.agreements = agreements;
        this.coverage = coverage;
        this.epochs = epochs;
        this.moments = moments;
    }

    /// Asks for all versions once and fetches the agreements that rose. For one thread.
    void ask() {
        try {
            var sentAt = moments.now();
            var listing = agreements.versions(etag);
            noteClock(listing.asOf(), sentAt, moments.now());
            remember();
            switch (listing) {
                case Listed listed -> take(listed, sentAt);
                case TokenRejected _ -> unanswered(CommonProblems.TOKEN_REJECTED.code());
            }
        } catch (Refused refused) {
            unanswered(refused.refusal().type().code());
        }
    }

    private void take(Listed listed, Moment sentAt) {
        if (listed.versions() != null) {
            versions = Map.copyOf(listed.versions());
            etag = listed.etag();
        }
        coverage.change(copy -> copy.listed(versions, sentAt));
        fetch(coverage.copy().behind(versions));
        warnOfLower();
        answered();
    }

    /// Notes that an event spoke of the district; [#askForHeardOf] fetches it.
    void heardOf(DistrictCode district) {
        synchronized (heardOf) {
            heardOf.add(district);
        }
    }

    /// Fetches the agreements of the districts heard of since the last time.
    void askForHeardOf() {
        Set<DistrictCode> now;
        synchronized (heardOf) {
            now = Set.copyOf(heardOf);
            heardOf.clear();
        }
        try {
            remember();
            fetch(now);
        } catch (Refused refused) {
            unanswered(refused.refusal().type().code());
        }
    }

    private void fetch(Collection<DistrictCode> districts) {
        var waiting = List.copyOf(districts);
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
            var sentAt = moments.now();
            var terms = agreements.agreements(waiting.subList(from, Math.min(from + AT_ONCE, waiting.size())));
            keepEpochs(terms);
            coverage.change(copy -> {
                var next = copy;
                for (var one : terms) {
                    next = next.fetched(one, sentAt);
                }
                return next;
            });
        }
    }

    /// What other instances may have believed while this one could not know: before its first answer, and over each gap
    /// between answers that is longer than the bound.
    private void remember() {
        var gap = coverage.age();
        if (gap.isEmpty() || gap.get().compareTo(Coverage.BOUND) > 0) {
            var believed = epochs.all();
            coverage.change(copy -> copy.notBelow(believed));
        }
    }

    /// Before anything is permitted on a higher version, that version is kept.
    private void keepEpochs(List<AgreementTerms> terms) {
        var copy = coverage.copy();
        var higher = terms.stream().filter(one -> one.version() > copy.floor(one.district()))
                .collect(Collectors.toMap(AgreementTerms::district, AgreementTerms::version, Math::max));
        epochs.raise(higher);
        coverage.change(known -> known.notBelow(higher));
    }

    /// The clocks differ by what the answer's time lies outside of the time the question took.
    private void noteClock(@Nullable Instant asOf, Moment sentAt, Moment receivedAt) {
        if (asOf == null) {
            return;
        }
        var difference = asOf.isBefore(sentAt.at())
                ? Duration.between(asOf, sentAt.at())
                : asOf.isAfter(receivedAt.at()) ? Duration.between(receivedAt.at(), asOf) : Duration.ZERO;
        var tolerated = Coverage.TOLERATED_DIFFERENCE;
        if (difference.compareTo(tolerated) > 0 && coverage.clockDifference().compareTo(tolerated) <= 0) {
            LOG.error("agreement-service's clock and ours differ by {} s: nothing is permitted near the beginning or"
                    + " end of an agreement", difference.toSeconds());
        }
        coverage.noteClockDifference(difference);
    }

    /// An event can outrun an answer that is under way; what several answers in a row say is no race any more.
    private void warnOfLower() {
        var ahead = coverage.copy().ahead(versions);
        lowerInARow = ahead > 0 ? lowerInARow + 1 : 0;
        if (lowerInARow == LOWER_IN_A_ROW) {
            LOG.error(
                    "agreement-service lists lower versions than were believed before for {} districts: nothing of them"
                            + " is permitted. Was its store set back?",
                    ahead);
        }
    }

    private void answered() {
        if (!answering) {
            LOG.info("agreement-service answers again");
        }
        answering = true;
    }

    private void unanswered(String why) {
        if (answering) {
            LOG.warn("agreement-service or the store does not answer ({}): permits end {} s after its last answer",
                    why, Coverage.BOUND.toSeconds());
        }
        answering = false;
    }
}
