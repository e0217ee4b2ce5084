package io.micip.audit.foia;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.audit.foia.FoiaRequest.Outcome;
import io.micip.audit.foia.FoiaRequests.Place;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Org;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.Refused;

import static io.micip.audit.foia.FoiaFixtures.CAME;
import static io.micip.audit.foia.FoiaFixtures.DEARBORN;
import static io.micip.audit.foia.FoiaFixtures.certificate;
import static io.micip.audit.foia.FoiaFixtures.decision;
import static io.micip.audit.foia.FoiaFixtures.extension;
import static io.micip.audit.foia.FoiaFixtures.failed;
import static io.micip.audit.foia.FoiaFixtures.going;
import static io.micip.audit.foia.FoiaFixtures.request;
import static io.micip.audit.foia.FoiaFixtures.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every collection of requests does.
abstract class FoiaRequestsContract {
    private static final IdempotencyKey KEY = new IdempotencyKey("cd".repeat(32), "ef".repeat(32));

    abstract FoiaRequests requests();

    @Test
    void keepsARequestWhole() {
        var requests = requests();
        var whole = request().extended(extension(3, "2026-11-04T15:00:00Z")).searched(search())
                .certified(certificate()).decided(decision(Outcome.PARTLY, "Grounds."));

        requests.insert("one", whole, List.of(), null);

        assertThat(requests.find("one")).get().extracting(Versioned::state).isEqualTo(whole);
        assertThat(requests.find("other")).isEmpty();
    }

    @Test
    void keepsABareRequestAndAnErasedOne() {
        var requests = requests();
        var erased = request().decided(decision(Outcome.GRANTED, null)).withoutWords();
        requests.insert("bare", request(), List.of(), null);
        requests.insert("erased", erased, List.of(), null);

        assertThat(requests.find("bare")).get().extracting(Versioned::state).isEqualTo(request());
        assertThat(requests.find("erased")).get().extracting(Versioned::state).isEqualTo(erased);
    }

    @Test
    void answersWhatTheSameKeyMadeBefore() {
        var requests = requests();
        var first = requests.insert("one", request(), List.of(), KEY);

        assertThat(requests.insert("one", request(), List.of(), KEY)).isEqualTo(first);
        assertThat(requests.repeated("one", KEY)).contains(first);
        assertThatThrownBy(() -> requests.repeated("one", new IdempotencyKey(KEY.digest(), "00".repeat(32))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        var requests = requests();
        var first = requests.insert("one", request(), List.of(), null);
        requests.change(first, first.state().searched(search()), List.of(), null);

        assertThatThrownBy(() -> requests.change(first, first.state(), List.of(), null)).isInstanceOf(Refused.class);
    }

    @Test
    void listsThoseOfAPublicBodyTheLastThatCameFirst() {
        var requests = requests();
        requests.insert("a", request(DEARBORN, CAME), List.of(), null);
        requests.insert("b", request(DEARBORN, CAME), List.of(), null);
        requests.insert("c", request(DEARBORN, CAME.plusSeconds(1)), List.of(), null);
        requests.insert("d", request(Org.STATE, CAME), List.of(), null);

        assertThat(requests.of(DEARBORN, null, 2)).extracting(Versioned::id).containsExactly("c", "b");
        assertThat(requests.of(DEARBORN, new Place(CAME, "b"), 2)).extracting(Versioned::id).containsExactly("a");
    }

    @Test
    void listsThoseForWhichASearchGoesOn() {
        var requests = requests();
        var again = request().searched(search()).searching(going("g"));
        var failed = request().searching(going("f")).failed(failed("f"));
        requests.insert("none", request(), List.of(), null);
        requests.insert("again", again, List.of(), null);
        requests.insert("failed", failed, List.of(), null);

        assertThat(requests.searching()).singleElement().extracting(Versioned::state).isEqualTo(again);
        assertThat(requests.find("failed")).get().extracting(Versioned::state).isEqualTo(failed);
    }
}
