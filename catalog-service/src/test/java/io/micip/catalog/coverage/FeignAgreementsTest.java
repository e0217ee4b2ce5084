package io.micip.catalog.coverage;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Period;
import io.micip.catalog.coverage.FeignAgreements.TermsAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/// What agreement-service says, as coverage keeps it.
class FeignAgreementsTest {
    private static final Period PRESENT = new Period(Instant.parse("2026-07-01T04:00:00Z"),
            Instant.parse("2027-07-01T04:00:00Z"));

    @Test
    void knowsTheRenewalThatWillTakeOverBesideWhatIsInForce() {
        var terms = read("""
                "effectiveFrom":"2026-07-01T04:00:00Z","effectiveUntil":"2027-07-01T04:00:00Z",
                "followedBy":{"effectiveFrom":"2027-07-01T04:00:00Z","effectiveUntil":null},""");

        assertThat(terms.periods())
                .isEqualTo(List.of(PRESENT, new Period(Instant.parse("2027-07-01T04:00:00Z"), null)));
    }

    @Test
    void knowsOnePeriodOrNoneWhereNothingElseIsSaid() {
        assertThat(read("\"effectiveFrom\":\"2026-07-01T04:00:00Z\",\"effectiveUntil\":\"2027-07-01T04:00:00Z\",")
                .periods()).containsExactly(PRESENT);
        assertThat(read("").periods()).isEmpty();
    }

    private static AgreementTerms read(String dates) {
        return new JsonMapper().readValue("{\"district\":\"82030\",\"version\":5,\"status\":\"active\"," + dates
                + "\"suspensions\":[],\"scheduleA\":{\"version\":0,\"lines\":[]}}", TermsAnswer.class).terms();
    }
}
