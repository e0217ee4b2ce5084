package io.micip.gateway;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.micip.testservers.HostileRequests;

import static org.assertj.core.api.Assertions.assertThat;

class HostileRequestsTest {
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(Map.of("micip.gateway.frame-sources", "https://reports.example"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @MethodSource("io.micip.testservers.HostileRequests#all")
    void areAnsweredInAWayThatTellsNothing(HostileRequests.Request request) {
        var answer = request.sendTo(gateway.uri());

        assertThat(answer.tells()).isEmpty();
        assertThat(answer.status()).isBetween(200, 499);
        assertThat(answer.isProblem()).isEqualTo(answer.status() >= 400);
    }

    @Test
    void chooseNoHostForARedirect() {
        var answer = new HostileRequests.Request("GET /login/oauth2/code/micip?code=x&state=y HTTP/1.1\r\n"
                + "Host: evil.example\r\nConnection: close\r\n\r\n").sendTo(gateway.uri());

        assertThat(answer.bytes()).contains("Location: /?sign-in=failed").doesNotContain("evil.example");
    }
}
