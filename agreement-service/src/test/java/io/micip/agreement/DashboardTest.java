package io.micip.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import io.micip.testservers.KafkaServer;
import io.micip.testservers.MongoServer;
import io.micip.testservers.ServiceClient;
import io.micip.testservers.TestService;
import io.micip.testservers.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/// What MDE sees of all districts, an ISD of its own, and a district of what it has ready.
@ExtendWith({MongoServer.class, KafkaServer.class})
class DashboardTest {

    private static final LocalDate SOON = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneId.of("America/Detroit"))
            .plusDays(40);

    private static TestTokens tokens;
    private static TestService.Running service;
    private static ServiceClient state;

    @BeforeAll
    static void start() {
        tokens = TestTokens.start();
        service = TestService.of(AgreementService.class).issuer(tokens)
                .with("micip.agreement.entities", "classpath:demo/entities.csv").start();
        state = client("state-signer@state:MI");
        district("82030").sign("");
        district("82015").activate();
        district("63100").sign("\"effectiveUntil\":\"" + SOON + "\",");
        district("63100").acknowledge();
        district("81010").activate();
        district("81010").suspendForTheState();
    }

    @AfterAll
    static void stop() {
        service.close();
        tokens.close();
    }

    @Test
    void countsDistrictsByHowTheyStandAndWhoWaitsForWhom() {
        JsonNode summary = state.get("/api/v1/agreements/summary").json();

        assertThat(summary.at("/districts").asInt()).isEqualTo(26);
        assertThat(summary.at("/standings/offered").asInt()).isEqualTo(22);
        assertThat(summary.at("/standings/signed").asInt()).isEqualTo(1);
        assertThat(summary.at("/standings/active").asInt()).isEqualTo(1);
        assertThat(summary.at("/standings/expiring").asInt()).isEqualTo(1);
        assertThat(summary.at("/standings/suspended").asInt()).isEqualTo(1);
        assertThat(summary.at("/standings/revoked").asInt(9)).isZero();
        assertThat(summary.at("/waits/0/step").asString()).isEqualTo("sign");
        assertThat(summary.at("/waits/0/districts").asInt()).isEqualTo(22);
    }

    @Test
    void listsOneLineForEachDistrictWithTheNearestEndFirst() {
        JsonNode first = state.get("/api/v1/agreements?sort=end&limit=1").json();

        assertThat(first.at("/items/0/district").asString()).isEqualTo("63100");
        assertThat(first.at("/items/0/daysLeft").asInt()).isEqualTo(40);
        assertThat(first.at("/items/0/waits/0/step").asString()).isEqualTo("renew");
        assertThat(first.at("/sort").asString()).isEqualTo("end");
    }

    @Test
    void walksTheListPageByPageEachDistrictOnce() {
        for (String sort : new String[]{"name", "end"}) {
            var codes = new ArrayList<String>();
            String next = "";
            do {
                JsonNode page = state.get("/api/v1/agreements?limit=7&sort=" + sort + next).json();
                page.at("/items").forEach(item -> codes.add(item.at("/district").asString()));
                next = page.at("/next").asString("").isEmpty() ? "" : "&cursor=" + page.at("/next").asString();
            } while (!next.isEmpty());
            assertThat(codes).hasSize(26).doesNotHaveDuplicates();
        }
    }

    @Test
    void findsWhatItIsAskedFor() {
        assertThat(codes("standing=suspended")).containsExactly("81010");
        assertThat(codes("waitsFor=state")).containsExactly("81010", "82030");
        assertThat(codes("waitsFor=state&step=acknowledge")).containsExactly("82030");
        assertThat(codes("endsWithin=90")).containsExactly("63100");
        assertThat(codes("isd=63&standing=expiring")).containsExactly("63100");
        assertThat(state.get("/api/v1/agreements?standing=lost").text("/errors/0/pointer")).isEqualTo("?standing");
        assertThat(state.get("/api/v1/agreements?waitsFor=nobody").text("/errors/0/pointer")).isEqualTo("?waitsFor");
        assertThat(state.get("/api/v1/agreements?sort=size").text("/errors/0/pointer")).isEqualTo("?sort");
        assertThat(state.get("/api/v1/agreements?cursor=%7B%7D").text("/code")).isEqualTo("invalid");
    }

    @Test
    void showsEachCallerTheirOwnDistrictsOnly() {
        assertThat(client("planner@district:82030").get("/api/v1/agreements/summary").json().at("/districts").asInt())
                .isEqualTo(1);
        assertThat(client("isd-consultant@isd:63").get("/api/v1/agreements").json().at("/items").values())
                .allSatisfy(line -> assertThat(line.at("/isd").asString()).isEqualTo("63"));
        assertThat(new ServiceClient(service, null).get("/api/v1/agreements").status()).isEqualTo(401);
    }

    @Test
    void tellsADistrictWhatItHasReady() {
        JsonNode active = client("planner@district:82015").get("/api/v1/districts/82015/readiness").json();
        JsonNode signed = client("planner@district:82030").get("/api/v1/districts/82030/readiness").json();

        assertThat(active.at("/ready").asBoolean()).isTrue();
        assertThat(signed.at("/ready").asBoolean()).isFalse();
        assertThat(signed.at("/items/2/code").asString()).isEqualTo("agreement-acknowledged");
        assertThat(signed.at("/items/2/state").asString()).isEqualTo("open");
        assertThat(signed.at("/items/2/party").asString()).isEqualTo("state");
        assertThat(signed.at("/items/5/state").asString()).isEqualTo("not-known-here");
        assertThat(client("planner@district:82015").get("/api/v1/districts/82030/readiness").status()).isEqualTo(404);
    }

    private static List<String> codes(String query) {
        return state.get("/api/v1/agreements?" + query).json().at("/items").valueStream()
                .map(line -> line.at("/district").asString()).toList();
    }

    private static SigningDistrict district(String code) {
        return new SigningDistrict(service, tokens, code);
    }

    private static String agreement(String district) {
        return "/api/v1/districts/" + district + "/agreement";
    }

    private static ServiceClient client(String role) {
        return new ServiceClient(service, tokens.token(role));
    }
}
