package io.micip.agreement.coverage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.steps.ScheduleAView;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Period;
import io.micip.agreements.Suspender;
import io.micip.chassis.problem.CommonProblems;

/// What neighbours read to keep a copy of the agreements. Each answer is read from the store for this request, never
/// from a copy, and says the instant before that reading.
@RestController
@RequestMapping("/internal/v1")
class CoverageController {

    private static final int MOST_DISTRICTS = 1000;

    private final Agreements agreements;
    private final Clock clock;

    CoverageController(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /// The version (epoch) of every district's agreement; 304 if none rose since the entity tag.
    @GetMapping("/agreement-versions")
    @Nullable
    ResponseEntity<VersionsView> versions(WebRequest request) {
        Instant asOf = clock.instant();
        SortedMap<String, Long> versions = new TreeMap<>();
        agreements.versions().forEach((district, version) -> versions.put(district.value(), version));
        String tag = tagOf(versions);
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok().eTag(tag).body(new VersionsView(asOf, versions));
    }

    /// What decides for these districts; status `none` and version 0 where nothing was offered.
    ///
    /// @param districts codes, separated by commas, at most 1,000
    @GetMapping("/agreements")
    TermsListView terms(@RequestParam String districts) {
        Instant asOf = clock.instant();
        SortedMap<DistrictCode, AgreementTerms> terms = new TreeMap<>();
        Arrays.stream(districts.split(",", MOST_DISTRICTS + 2)).map(CoverageController::code)
                .forEach(district -> terms.put(district, AgreementTerms.none(district)));
        if (terms.size() > MOST_DISTRICTS) {
            throw CommonProblems.invalid("?districts", "expected: at most " + MOST_DISTRICTS + " codes");
        }
        agreements.terms(terms.keySet()).forEach(found -> terms.put(found.district(), found));
        return new TermsListView(asOf, terms.values().stream().map(TermsView::of).toList());
    }

    private static DistrictCode code(String text) {
        return DistrictCode.find(text)
                .orElseThrow(
                        () -> CommonProblems.invalid("?districts", "expected: codes of 5 digits separated by commas"));
    }

    private static String tagOf(SortedMap<String, Long> versions) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(versions.toString().getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }

    /// Versions as of an instant.
    record VersionsView(Instant asOf, Map<String, Long> versions) {}

    /// Terms as of an instant.
    record TermsListView(Instant asOf, List<TermsView> agreements) {}

    /// What decides for one district. Instants, not days.
    ///
    /// @param followedBy when the renewal is in force that takes over, if one is acknowledged ahead
    record TermsView(String district, long version, String status, @Nullable Instant effectiveFrom,
            @Nullable Instant effectiveUntil, @Nullable PeriodView followedBy, List<String> suspensions,
            ScheduleAView scheduleA) {

        static TermsView of(AgreementTerms terms) {
            return new TermsView(terms.district().value(), terms.version(), terms.status().code(),
                    terms.effectiveFrom(),
                    terms.effectiveUntil(), terms.followedBy().map(PeriodView::of).orElse(null),
                    terms.suspensions().stream().sorted().map(Suspender::code).toList(),
                    ScheduleAView.of(terms.scheduleA()));
        }
    }

    /// A time in which an agreement is in force.
    record PeriodView(Instant effectiveFrom, @Nullable Instant effectiveUntil) {

        static PeriodView of(Period period) {
            return new PeriodView(period.from(), period.until());
        }
    }
}
