package io.micip.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.micip.client.Answer;
import io.micip.client.BearerSignIn;
import io.micip.client.FrontEnd;
import io.micip.local.provider.DemoAccount;

/// Puts demo data in through the public API, as the accounts that may: agreements of two districts, signed,
/// acknowledged and administered, their Schedules A, and a data set each. Does what is missing, so a stop in the middle harms nothing.
final class Seed {

    private static final List<District> DISTRICTS = List.of(
            new District("82030", "dearborn", List.of("attendance", "mtss-fidelity", "enrolment")),
            new District("82015", "detroit", List.of("attendance", "behaviour", "climate-surveys")));
    private static final int TRIES = 60;
    private static final int PAUSE_MILLIS = 500;

    private final Layout layout;
    private final Progress progress;
    private final Supervisor supervisor;
    private final Map<String, FrontEnd> signedIn = new HashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    /// @param accounts   ending of the accounts' user names
    /// @param categories that its Schedule A lists for the Data Hub
    private record District(String code, String accounts, List<String> categories) {

        String planner() {
            return "planner." + accounts;
        }

        String signer() {
            return "signer." + accounts;
        }
    }

    Seed(Layout layout, Progress progress, Supervisor supervisor) {
        this.layout = layout;
        this.progress = progress;
        this.supervisor = supervisor;
    }

    /// Says what failed and goes on: a platform without demo data is still a platform.
    void plant() throws InterruptedException {
        var done = layout.data().resolve("seeded");
        if (Files.exists(done)) {
            return;
        }
        try {
            for (var district : DISTRICTS) {
                agreement(district);
            }
            for (var district : DISTRICTS) {
                dataSet(district);
                progress.line("demo data of district " + district.code() + " are in");
            }
            Files.writeString(done, "");
        } catch (IOException e) {
            progress.line("demo data are incomplete: " + e.getMessage());
        }
    }

    private void agreement(District district) throws IOException, InterruptedException {
        var path = "/api/v1/districts/" + district.code() + "/agreement";
        var agreement = read(district.signer(), path);
        if (List.of("none", "offered").contains(agreement.at("/status"))) {
            sign(district, path, agreement);
        }
        if ("signed".equals(read(district.signer(), path).at("/status"))) {
            change("signer.state", "POST", path + "/acknowledgement",
                    Map.of("official", official("Morgan Demo", "State official (demonstration)"), "administrator",
                            administrator(district)),
                    read("signer.state", path));
        }
        if ("acknowledged".equals(read(district.signer(), path).at("/status"))) {
            change("signer.state", "POST", path + "/administrators", administrator(district),
                    read("signer.state", path));
        }
        var active = read(district.signer(), path);
        if (active.json().path("scheduleA").path("lines").isEmpty()) {
            change(district.signer(), "PUT", "/api/v1/districts/" + district.code() + "/schedule-a",
                    Map.of("lines", district.categories().stream().flatMap(Seed::lines).toList()), active);
        }
    }

    private void sign(District district, String path, Answer agreement) throws IOException, InterruptedException {
        var text = read(district.signer(), "/api/v1/agreement-texts/current");
        change(district.signer(), "POST", path + "/signature",
                Map.of("textVersion", text.json().path("version").asInt(), "textSha256", text.at("/sha256"), "official",
                        official("Robin Demo", "Superintendent (demonstration)")),
                agreement);
    }

    private void dataSet(District district) throws IOException, InterruptedException {
        var planner = district.planner();
        if (!read(planner, "/api/v1/data-sets?district=" + district.code()).json().path("items").isEmpty()) {
            return;
        }
        var made = expect(front(planner).send("POST", "/api/v1/data-sets",
                written(Map.of("district", district.code(), "title", "Chronic absence", "guidingQuestion",
                        "In which schools and grades do students miss most days, and what do they have in common?",
                        "areaOfInquiry", "non-academic"))),
                "POST /api/v1/data-sets");
        var place = "/api/v1/data-sets/" + made.at("/id");
        var location = "district:" + district.code();
        tile(planner, place, Map.of("reportId", report(district, "mi-school-data", "Attendance"), "values",
                Map.of("Common_Locations", location, "Common_SchoolYear", "2025", "Portal_InquiryDisplayType",
                        "Trend")));
        tile(planner, place, Map.of("reportId", report(district, "data-hub", "Chronic Absence to Date"), "values",
                Map.of("location", location, "year", "2025", "view", "Snapshot")));
    }

    private void tile(String account, String dataSet, Map<String, Object> tile)
            throws IOException, InterruptedException {
        change(account, "POST", dataSet + "/tiles", tile, read(account, dataSet));
    }

    /// The catalogue's id of the report with this title; waits until the catalogue has read the menu and knows that the
    /// district's agreement covers the report.
    private String report(District district, String source, String title) throws IOException, InterruptedException {
        var path = "/api/v1/sources/" + source + "/menu?district=" + district.code();
        for (int tried = 0; tried < TRIES; tried++) {
            var answer = front(district.planner()).get(path);
            var found = answer.ok()
                    ? MenuSearch.report(answer.json().path("nodes"), title)
                            .filter(Seed::isCovered)
                    : Optional.<JsonNode>empty();
            if (found.isPresent()) {
                return found.get().path("id").asString("");
            }
            pause();
        }
        throw new IOException("the menu of " + source + " offers no covered report " + title);
    }

    private static boolean isCovered(JsonNode report) {
        return report.path("coverage").path("permitted").asBoolean(false);
    }

    private Answer read(String account, String path) throws IOException, InterruptedException {
        return expect(front(account).get(path), "GET " + path);
    }

    private void change(String account, String method, String path, Map<String, ?> body, Answer version)
            throws IOException, InterruptedException {
        expect(front(account).change(method, path, written(body), version), method + " " + path);
    }

    private FrontEnd front(String account) {
        return signedIn.computeIfAbsent(account, name -> new FrontEnd(Platform.GATEWAY,
                new BearerSignIn(Platform.PROVIDER), name, DemoAccount.PASSWORD));
    }

    private String written(Map<String, ?> body) {
        return json.writeValueAsString(body);
    }

    private void pause() throws IOException, InterruptedException {
        if (supervisor.stopsWithin(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IOException("the platform stops");
        }
    }

    private static Answer expect(Answer answer, String what) throws IOException {
        if (!answer.ok()) {
            throw new IOException(what + " was answered with " + answer.status() + " " + answer.text().strip());
        }
        return answer;
    }

    private static Stream<Map<String, Object>> lines(String category) {
        return Stream.of("district", "building").map(grain -> Map.<String, Object>of("source", "data-hub", "category",
                category, "grain", grain, "schoolYears", Map.of("from", 2019, "to", 2027)));
    }

    /// The signer's account, which is the administrator's in the demonstration.
    private static Map<String, Object> administrator(District district) {
        return Map.of("accountId", DemoAccount.subjectOf(district.signer()), "official",
                official("Robin Demo", "Superintendent (demonstration)"));
    }

    private static Map<String, String> official(String name, String title) {
        return Map.of("name", name, "title", title);
    }
}
