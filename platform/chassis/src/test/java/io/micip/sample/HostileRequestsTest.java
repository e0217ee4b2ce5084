package io.micip.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.micip.testservers.HostileRequests;

import static org.assertj.core.api.Assertions.assertThat;

class HostileRequestsTest {

    @ParameterizedTest
    @MethodSource("io.micip.testservers.HostileRequests#all")
    void areAnsweredWithAProblemThatTellsNothing(HostileRequests.Request request) {
        var answer = request.sendTo(Service.RUNNING.uri("/"));

        assertThat(answer.tells()).isEmpty();
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void leaveNothingOfThemselvesInTheLog(CapturedOutput output) {
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.DEBUG);
        try {
            for (var line : new String[]{"GET /?q=Jane|Doe HTTP/1.1\r\nHost: x",
                    "GET / HTTP/1.1\r\nHost: x\r\nNote Jane",
                    "GET / HTTP/1.1\r\nHost: x\r\nCookie: a=Jane\0", "GET /?q=%zzJane HTTP/1.1\r\nHost: x"}) {
                new HostileRequests.Request(line + "\r\nConnection: close\r\n\r\n").sendTo(Service.RUNNING.uri("/"));
            }
        } finally {
            logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        }

        assertThat(output).doesNotContain("Jane");
    }
}
