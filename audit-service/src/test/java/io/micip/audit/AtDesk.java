package io.micip.audit;

import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;

import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// A coordinator at the FOIA desk of a running service.
///
/// @param audit the service
record AtDesk(RunningAudit audit) {
    static final String PATH = "/api/v1/foia-requests";

    JsonNode made(String token, String organisation, String name) {
        var made = audit.send("POST", PATH, token, 0, "{\"organisation\":\"" + organisation
                + "\",\"means\":\"e-mail\",\"cameAt\":\"2026-11-02T15:00:00Z\",\"name\":\"" + name
                + "\",\"otherNames\":[\"Lex Example\"]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return json(made);
    }

    JsonNode change(String step, JsonNode request, String token, String body) {
        var changed = audit.send("POST", path(request) + step, token, version(request), body);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        return json(changed);
    }

    /// Has everything searched, and waits for the end.
    JsonNode searched(JsonNode request, String token) {
        var asked = audit.send("POST", path(request) + "/searches", token, version(request), "");
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        return ended(request, token);
    }

    JsonNode ended(JsonNode request, String token) {
        return Awaitility.await().atMost(RunningAudit.PATIENCE).until(() -> audit.json(path(request), token),
                now -> !now.at("/steps/searching/state").asString("").equals("going"));
    }

    static void await(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static long version(JsonNode request) {
        return request.path("version").asLong();
    }

    static String path(JsonNode request) {
        return PATH + "/" + request.path("id").asString();
    }

    JsonNode told(JsonNode request, String type) {
        return audit.recordOf("/foia-requests/" + request.path("id").asString() + "&type=" + type,
                audit.token("auditor@state:MI"));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return RunningAudit.JSON.readTree(answer.body());
    }
}
