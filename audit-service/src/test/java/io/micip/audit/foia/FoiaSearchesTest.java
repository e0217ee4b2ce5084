package io.micip.audit.foia;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.micip.audit.foia.FoiaRequest.Outcome;
import io.micip.audit.nonexistence.SearchOrders.Failure;
import io.micip.audit.nonexistence.SearchOrders.Order;
import io.micip.audit.nonexistence.SearchResult;
import io.micip.chassis.identity.Org;
import io.micip.chassis.stores.StoreAnswer;
import io.micip.events.AuditEvent;

import static io.micip.audit.foia.FoiaFixtures.CAME;
import static io.micip.audit.foia.FoiaFixtures.COORDINATOR;
import static io.micip.audit.foia.FoiaFixtures.DEARBORN;
import static io.micip.audit.foia.FoiaFixtures.decision;
import static io.micip.audit.foia.FoiaFixtures.extension;
import static io.micip.audit.foia.FoiaFixtures.going;
import static io.micip.audit.foia.FoiaFixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

class FoiaSearchesTest {
    private static final Order ORDER = new Order("r1", "s1");
    private static final SearchResult FOUND = new SearchResult(CAME, CAME,
            List.of(new StoreAnswer("plan-service", 2, 20,
                    0, 0, 2, List.of("plan-service/dataSets/title/x", "plan-service/dataSets/title/y"))),
            List.of());

    private final InMemoryFoiaRequests requests = new InMemoryFoiaRequests();
    private final FoiaSearches searches = new FoiaSearches(requests, Clock.fixed(CAME, ZoneOffset.UTC));

    @Test
    void waitForTheSearchesThatWereAskedFor() {
        asked(DEARBORN);
        requests.insert("r2", request(), List.of(), null);

        assertThat(searches.waiting()).containsExactly(ORDER);
        assertThat(searches.names(ORDER)).contains(List.of("Alex Example", "Lex Example"));
        assertThat(searches.names(new Order("r1", "s2"))).isEmpty();
        assertThat(searches.names(new Order("r2", "s1"))).isEmpty();
    }

    @Test
    void endOnceAndTellSoInTheNameOfWhoAsked() {
        asked(DEARBORN);

        searches.ended(ORDER, FOUND);
        searches.ended(ORDER, FOUND);
        searches.failed(ORDER, Failure.INTERRUPTED, "");

        assertThat(searches.waiting()).isEmpty();
        assertThat(requests.told()).singleElement().satisfies(told -> {
            assertThat(told.event()).isEqualTo(new AuditEvent.FoiaSearchMade("r1", 1, 2));
            assertThat(told.actor()).isEqualTo(COORDINATOR);
        });
    }

    @Test
    void tellADistrictInWhichFieldANameStandsAndTheStateInWhoseDocument() {
        asked(DEARBORN);
        searches.ended(ORDER, FOUND);
        assertThat(places("r1")).containsExactly("plan-service/dataSets/title");

        requests.insert("r3", request(Org.STATE, CAME).searching(going("s3")), List.of(), null);
        searches.ended(new Order("r3", "s3"), FOUND);
        assertThat(places("r3")).containsExactly("plan-service/dataSets/title/x", "plan-service/dataSets/title/y");
    }

    @Test
    void failWithWhatCouldNotBeSearched() {
        asked(DEARBORN);

        searches.failed(ORDER, Failure.NOT_SEARCHED, "gateway");

        assertThat(requests.find("r1").orElseThrow().state().search().attempt())
                .isEqualTo(new Searched.Failed("s1", CAME, Failure.NOT_SEARCHED, "gateway"));
        assertThat(requests.told()).singleElement().satisfies(told -> {
            assertThat(told.event()).isEqualTo(new AuditEvent.FoiaSearchFailed("r1", "s1", "not-searched"));
            assertThat(told.outcome().word()).isEqualTo("failed");
        });
    }

    @Test
    void keepWhatACoordinatorDidMeanwhile() {
        asked(DEARBORN);
        var before = requests.find("r1").orElseThrow();
        requests.change(before, before.state().extended(extension(3, "2026-11-04T15:00:00Z")), List.of(), null);

        searches.ended(ORDER, FOUND);

        assertThat(requests.find("r1").orElseThrow().state()).satisfies(state -> {
            assertThat(state.extension()).isNotNull();
            assertThat(state.search().newest()).isPresent();
        });
    }

    @Test
    void areNotWaitedForOnceTheRequestIsAnswered() {
        asked(DEARBORN);
        var before = requests.find("r1").orElseThrow();
        requests.change(before, before.state().decided(decision(Outcome.GRANTED, null)), List.of(), null);

        searches.ended(ORDER, FOUND);

        assertThat(searches.waiting()).isEmpty();
        assertThat(searches.names(ORDER)).isEmpty();
        assertThat(requests.told()).isEmpty();
    }

    private void asked(Org body) {
        requests.insert("r1", request(body, CAME).searching(going("s1")), List.of(), null);
    }

    private List<String> places(String id) {
        return requests.find(id).orElseThrow().state().search().newest().orElseThrow().places();
    }
}
