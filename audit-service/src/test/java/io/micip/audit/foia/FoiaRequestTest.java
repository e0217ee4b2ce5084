package io.micip.audit.foia;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.micip.audit.foia.FoiaRequest.Outcome;
import io.micip.chassis.identity.Org;
import io.micip.chassis.problem.Refused;

import static io.micip.audit.foia.FoiaFixtures.certificate;
import static io.micip.audit.foia.FoiaFixtures.cleanSearch;
import static io.micip.audit.foia.FoiaFixtures.decision;
import static io.micip.audit.foia.FoiaFixtures.extension;
import static io.micip.audit.foia.FoiaFixtures.failed;
import static io.micip.audit.foia.FoiaFixtures.going;
import static io.micip.audit.foia.FoiaFixtures.request;
import static io.micip.audit.foia.FoiaFixtures.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class FoiaRequestTest {
    @Test
    void isDueFiveBusinessDaysAfterItIsReceived() {
        assertThat(request().receivedOn()).isEqualTo("2026-11-03");
        assertThat(request().dueOn()).isEqualTo("2026-11-10");
    }

    @Test
    void isDueLaterOnceItIsExtended() {
        assertThat(request().extended(extension(10, "2026-11-10T20:00:00Z")).dueOn()).isEqualTo("2026-11-25");
    }

    @Test
    void isExtendedOnce() {
        var once = request().extended(extension(1, "2026-11-04T15:00:00Z"));

        assertThat(refusal(() -> once.extended(extension(1, "2026-11-04T16:00:00Z")))).isEqualTo("foia-extended");
    }

    @Test
    void isNotExtendedAfterItsLastDay() {
        assertThat(refusal(() -> request().extended(extension(1, "2026-11-11T15:00:00Z"))))
                .isEqualTo("foia-extension-late");
    }

    @Test
    void isAnsweredOnce() {
        var answered = request().decided(decision(Outcome.GRANTED, null));

        assertThat(refusal(() -> answered.decided(decision(Outcome.DENIED, "x")))).isEqualTo("foia-decided");
        assertThat(refusal(() -> answered.extended(extension(1, "2026-11-04T15:00:00Z")))).isEqualTo("foia-decided");
        assertThat(refusal(answered::namesToSearch)).isEqualTo("foia-decided");
    }

    @Test
    void isAnsweredByCertificateOnceThereIsOne() {
        assertThat(refusal(() -> request().decided(decision(Outcome.CERTIFICATE, null))))
                .isEqualTo("foia-certificate-missing");
        assertThat(request().certified(certificate()).decided(decision(Outcome.CERTIFICATE, null)).decision())
                .isNotNull();
    }

    @Test
    void losesItsCertificateOnceALaterSearchFindsSomething() {
        var voided = request().certified(certificate()).searched(search());

        assertThat(voided.certificate()).satisfies(kept -> {
            assertThat(kept.note()).isNull();
            assertThat(kept.sha256()).isEqualTo(FoiaFixtures.HASH);
        });
        assertThat(refusal(() -> voided.decided(decision(Outcome.CERTIFICATE, null))))
                .isEqualTo("foia-certificate-missing");
        assertThat(voided.certified(certificate()).decided(decision(Outcome.CERTIFICATE, null)).decision()).isNotNull();
    }

    @Test
    void keepsItsCertificateWhileSearchesFindNothing() {
        var again = request().certified(certificate())
                .searched(cleanSearch());

        assertThat(again.certificate()).isEqualTo(certificate());
    }

    @Test
    void isSearchedForOnceAtATime() {
        var searching = request().searching(going("s1"));

        assertThat(refusal(() -> searching.searching(going("s2")))).isEqualTo("foia-searching");
        assertThat(searching.failed(failed("s1")).searching(going("s2")).search().going()).contains(going("s2"));
        assertThat(searching.searched(search()).searching(going("s2")).search().going()).contains(going("s2"));
    }

    @Test
    void isCertifiedByTheNewestSearchIfThatFoundNothing() {
        var clean = request().searched(cleanSearch());

        assertThat(clean.clean()).isEqualTo(cleanSearch());
        assertThat(refusal(request()::clean)).isEqualTo("foia-search-missing");
        assertThat(refusal(clean.searched(search())::clean)).isEqualTo("foia-record-found");
        assertThat(refusal(clean.searching(going("s2"))::clean)).isEqualTo("foia-searching");
        assertThat(refusal(clean.searching(going("s2")).failed(failed("s2"))::clean)).isEqualTo("foia-search-missing");
    }

    @Test
    void waitsForNoSearchOnceItIsAnswered() {
        var answered = request().searching(going("s1")).decided(decision(Outcome.GRANTED, null));

        assertThat(answered.search().going()).isEmpty();
        assertThat(refusal(() -> answered.searching(going("s2")))).isEqualTo("foia-decided");
    }

    @Test
    void isNotAnsweredByCertificateWhileASearchCouldTakeItAway() {
        var certified = request().certified(certificate()).searching(going("s1"));

        assertThat(refusal(() -> certified.decided(decision(Outcome.CERTIFICATE, null)))).isEqualTo("foia-searching");
    }

    @Test
    void losesEveryWordAndKeepsWhatIsCodeOrHash() {
        var erased = request().searched(search()).certified(certificate())
                .decided(decision(Outcome.PARTLY, "Some grounds.")).withoutWords();

        assertThat(erased.asked().names()).isEmpty();
        assertThat(erased.asked().namesHash()).isEqualTo(FoiaFixtures.HASH);
        assertThat(erased.certificate()).satisfies(kept -> {
            assertThat(kept.note()).isNull();
            assertThat(kept.sha256()).isEqualTo(FoiaFixtures.HASH);
        });
        assertThat(erased.decision()).satisfies(kept -> assertThat(kept.grounds()).isNull());
        assertThat(refusal(erased::withoutWords)).isEqualTo("foia-erased");
    }

    @Test
    void keepsItsWordsUntilItIsAnswered() {
        assertThat(refusal(request()::withoutWords)).isEqualTo("foia-open");
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"DENIED", "PARTLY", "CERTIFICATE"})
    void namesTheRightsOfWhomItDenies(Outcome outcome) {
        assertThat(String.join(" ", Notice.of(FoiaFixtures.DEARBORN, outcome))).contains("\"appeal\"",
                "the circuit court within 180 days", "attorneys' fees and damages");
        assertThat(String.join(" ", Notice.of(Org.STATE, outcome))).contains("the court of claims");
    }

    @Test
    void saysWhatTheCertificateStandsOn() {
        assertThat(Notice.of(Org.STATE, Outcome.CERTIFICATE).getFirst()).contains("MCL 15.235(5)(b)",
                "another name reasonably known");
        assertThat(Notice.of(Org.STATE, Outcome.GRANTED)).isEmpty();
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable step) {
        return catchThrowableOfType(Refused.class, step).refusal().type().code();
    }
}
