package io.micip.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Stands in for catalog-service and agreement-service over HTTP: covers the report `attendance`, refuses `behaviour` and the Data Hub
/// as not listed, knows no other, says that the page of `attendance` is gone, and that Dearborn and Detroit belong to Wayne RESA (82).
final class Neighbours implements AutoCloseable {
    private final HttpServer server;

    private Neighbours(HttpServer server) {
        this.server = server;
    }

    static Neighbours start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            server.createContext("/api/v1/reference-checks", Neighbours::check);
            server.createContext("/internal/v1/districts", exchange -> answer(exchange, 200, """
                    {"asOf":"2026-10-05T14:00:00Z","districts":[
                     {"code":"82030","name":"Dearborn City School District","isd":"82","isdName":"Wayne RESA"},
                     {"code":"82015","name":"Detroit","isd":"82","isdName":"Wayne RESA"}]}"""));
            server.createContext("/internal/v1/report-notices", exchange -> answer(exchange, 200, """
                    {"notices":[{"reportId":"attendance","health":"gone","since":"2026-10-02T06:00:00Z","posted":null,
                     "due":"2026-09-30","successor":"absence"}]}"""));
            server.start();
            return new Neighbours(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void check(HttpExchange exchange) throws IOException {
        var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (question.contains("\"attendance\"") || question.contains(".attendance\"")) {
            var id = question.contains(".attendance\"") ? "mi-school-data.attendance" : "attendance";
            answer(exchange, 200, """
                    {"reference":{"reportId":"%s","source":"mi-school-data","menuVersion":"2026-10-01",
                      "values":{"Common_SchoolYear":"2025"}},"title":"Attendance","category":"attendance",
                     "grain":"district","schoolYear":2025,
                     "coverage":{"permitted":true,"agreementVersion":7,"asOf":"2026-10-05T14:00:00Z"}}"""
                    .formatted(id));
        } else if (question.contains("\"behaviour\"") || question.contains("\"data-hub.")) {
            answer(exchange, 409,
                    """
                            {"type":"https://micip.io/problems/not-covered","title":"Not covered by the agreement.","status":409,
                             "code":"not-covered","reason":"category-not-listed","agreementVersion":7,
                             "detail":"Your district's Schedule A does not list this category."}""");
        } else {
            answer(exchange, 404, """
                    {"type":"https://micip.io/problems/unknown","title":"There is no such thing.","status":404,
                     "code":"unknown","detail":"There is no such report."}""");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
