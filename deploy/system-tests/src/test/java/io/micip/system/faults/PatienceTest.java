package io.micip.system.faults;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.micip.client.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class PatienceTest {
    private final Ledger ledger = new Ledger();
    private final Patience patience = new Patience(ledger);
    private final Deque<Integer> answers = new ArrayDeque<>();
    private HttpServer server;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(answers.remove(), -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Answer settled(Integer... statuses) throws Exception {
        answers.addAll(List.of(statuses));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getAddress().getPort())).build();
        try (var http = HttpClient.newHttpClient()) {
            return patience.settle(() -> new Answer(http.send(request, BodyHandlers.ofByteArray())));
        }
    }

    @Test
    void asksAgainUntilItKnows() throws Exception {
        assertThat(settled(503, 429, 504, 201).status()).isEqualTo(201);
        assertThat(ledger.surprises()).isEmpty();
    }

    @Test
    void writesDownADefectThoughTheNextAnswerIsWell() throws Exception {
        assertThat(settled(500, 201).status()).isEqualTo(201);
        assertThat(ledger.surprises()).hasSize(1).first().asString().startsWith("a defect: 500");
    }
}
