package io.micip.catalog.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import feign.Response;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Category;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Grain;
import io.micip.agreements.Period;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.SchoolYears;
import io.micip.agreements.SourceId;
import io.micip.agreements.Suspender;
import io.micip.catalog.neighbour.FeignAnswer;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;

/// Asks agreement-service over HTTP. An answer with a word in it that we do not know is no answer: guessing what it
/// permits would be failing open.
final class FeignAgreements implements Agreements {
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final int UNAUTHORIZED = 401;

    private final AgreementClient client;
    private final JsonMapper json;

    FeignAgreements(AgreementClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    @Override
    public Listing versions(@Nullable String etag) {
        var response = client.versions(etag);
        if (response.status() == UNAUTHORIZED) {
            try (response) {
                return new TokenRejected(cutToTheSecond(FeignAnswer.date(response)));
            }
        }
        var answer = FeignAnswer.read(response, json, VersionsAnswer.class);
        var body = answer.body();
        if (body == null) {
            return new Listed(null, etag, cutToTheSecond(answer.at()));
        }
        var versions = new HashMap<DistrictCode, Long>();
        body.versions().forEach((code, version) -> versions.put(known(DistrictCode.find(code)), version));
        return new Listed(versions, answer.etag(), body.asOf());
    }

    /// The moment in the middle of what a header can mean.
    private static @Nullable Instant cutToTheSecond(@Nullable Instant date) {
        return date == null ? null : date.plus(HALF_A_SECOND);
    }

    @Override
    public List<AgreementTerms> agreements(Collection<DistrictCode> districts) {
        var codes = districts.stream().map(DistrictCode::value).sorted().collect(Collectors.joining(","));
        try {
            return client.agreements(codes).agreements().stream().map(TermsAnswer::terms).toList();
        } catch (IllegalArgumentException _) {
            throw notUnderstood();
        }
    }

    private static <T> T known(Optional<T> found) {
        return found.orElseThrow(FeignAgreements::notUnderstood);
    }

    private static Refused notUnderstood() {
        return CommonProblems.neighbourUnavailable();
    }

    /// The internal operations of agreement-service that coverage uses.
    @FeignClient(name = "agreement-coverage", url = "${micip.neighbours.agreement.url}")
    interface AgreementClient {
        @GetMapping("/internal/v1/agreement-versions")
        Response versions(
                @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String etag);

        @GetMapping("/internal/v1/agreements")
        AgreementsAnswer agreements(@RequestParam("districts") String districts);
    }

    record VersionsAnswer(Instant asOf, Map<String, Long> versions) {}

    record AgreementsAnswer(Instant asOf, List<TermsAnswer> agreements) {}

    record TermsAnswer(String district, long version, String status, @Nullable Instant effectiveFrom,
            @Nullable Instant effectiveUntil, @Nullable PeriodAnswer followedBy, List<String> suspensions,
            ScheduleAAnswer scheduleA) {

        AgreementTerms terms() {
            return new AgreementTerms(known(DistrictCode.find(district)), version,
                    known(AgreementStatus.find(status)), periods(),
                    suspensions.stream().map(by -> known(Suspender.find(by))).collect(Collectors.toSet()),
                    new ScheduleA(scheduleA.version(), scheduleA.lines().stream().map(LineAnswer::line).toList()));
        }

        private List<Period> periods() {
            var first = effectiveFrom == null ? null : new PeriodAnswer(effectiveFrom, effectiveUntil);
            return Stream.of(Optional.ofNullable(first), Optional.ofNullable(followedBy)).flatMap(Optional::stream)
                    .map(PeriodAnswer::period).toList();
        }
    }

    record PeriodAnswer(Instant effectiveFrom, @Nullable Instant effectiveUntil) {

        Period period() {
            return new Period(effectiveFrom, effectiveUntil);
        }
    }

    record ScheduleAAnswer(int version, List<LineAnswer> lines) {}

    record LineAnswer(String source, String category, String grain, YearsAnswer schoolYears) {

        ScheduleALine line() {
            return new ScheduleALine(known(SourceId.find(source)), known(Category.find(category)),
                    known(Grain.find(grain)), SchoolYears.of(schoolYears.from(), schoolYears.to()));
        }
    }

    record YearsAnswer(int from, int to) {}
}
