package io.micip.benchmarks.revocation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import io.micip.client.FrontEnd;

/// The district that says no, and yes again: Dearborn, through the API. Its other lines of Schedule A stay as they are.
final class District {
    private static final String AGREEMENT = "/api/v1/districts/82030/agreement";
    private static final String SCHEDULE_A = "/api/v1/districts/82030/schedule-a";
    private static final String OFFICIAL = "\"official\":{\"name\":\"Robin Demo\",\"title\":\"Superintendent (demonstration)\"}";
    private static final List<String> ATTENDANCE = List.of(line("data-hub", "attendance", "district", 2019, 2027),
            line("data-hub", "attendance", "building", 2019, 2027));

    private final FrontEnd signer;
    private final FrontEnd state;
    private final List<String> others = new ArrayList<>();

    District(FrontEnd signer, FrontEnd state) throws IOException, InterruptedException {
        this.signer = signer;
        this.state = state;
        for (JsonNode line : signer.get(SCHEDULE_A).json().path("lines")) {
            if (!line.path("category").asString("").equals("attendance")) {
                others.add(line(line.path("source").asString(""), line.path("category").asString(""),
                        line.path("grain").asString(""), line.path("schoolYears").path("from").asInt(),
                        line.path("schoolYears").path("to").asInt()));
            }
        }
    }

    /// Something that the district does.
    interface Act {
        void take() throws IOException, InterruptedException;
    }

    /// Takes attendance out of Schedule A; returns with the answer.
    void takeOut() throws IOException, InterruptedException {
        share(others);
    }

    /// Revokes the agreement; returns with the answer.
    void revoke() throws IOException, InterruptedException {
        change(signer, "POST", AGREEMENT + "/revocation", "{\"reasonCode\":\"district-decision\"}");
    }

    /// Brings back whatever lacks: the agreement, the lines.
    void restore() throws IOException, InterruptedException {
        if (!signer.get(AGREEMENT).at("/status").equals("active")) {
            var text = signer.get("/api/v1/agreement-texts/current");
            change(signer, "POST", AGREEMENT + "/signature", "{\"textVersion\":" + text.json().path("version").asInt()
                    + ",\"textSha256\":\"" + text.at("/sha256") + "\"," + OFFICIAL + "}");
            change(state, "POST", AGREEMENT + "/acknowledgement", "{" + OFFICIAL + "}");
        }
        var all = new ArrayList<>(ATTENDANCE);
        all.addAll(others);
        share(all);
    }

    private void share(List<String> lines) throws IOException, InterruptedException {
        change(signer, "PUT", SCHEDULE_A, "{\"lines\":[" + String.join(",", lines) + "]}");
    }

    private static void change(FrontEnd who, String method, String path, String body)
            throws IOException, InterruptedException {
        var answer = who.change(method, path, body, who.get(AGREEMENT));
        if (!answer.ok()) {
            throw new IOException(method + " " + path + " was answered with " + answer);
        }
    }

    private static String line(String source, String category, String grain, int from, int to) {
        return "{\"source\":\"%s\",\"category\":\"%s\",\"grain\":\"%s\",\"schoolYears\":{\"from\":%d,\"to\":%d}}"
                .formatted(source, category, grain, from, to);
    }
}
