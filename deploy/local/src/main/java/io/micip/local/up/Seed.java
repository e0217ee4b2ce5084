package io.micip.local.up;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts demo data in through the public API, as the accounts that may: agreements of two districts, signed and
/// acknowledged, their Schedules A, and a data set. Does what is missing, so it can run at every start.
final class Seed {

    private static final List<District> DISTRICTS = List.of(
            new District("82030", "dearborn", List.of("attendance", "mtss-fidelity", "enrolment")),
            new District("82015", "detroit", List.of("attendance", "behaviour", "climate-surveys")));

    private final Layout layout;
    private final Progress progress;
    private final Api api = new Api(new BearerSignIn(Platform.PROVIDER), Platform.GATEWAY);

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

    Seed(Layout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
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
                dataSet(district);
                progress.line("demo data of district " + district.code());
            }
            Files.writeString(done, "");
        } catch (IOException e) {
            progress.line("demo data are incomplete: " + e.getMessage());
        }
    }

    private void agreement(District district) throws IOException, InterruptedException {
        var path = "/api/v1/districts/" + district.code() + "/agreement";
        var agreement = api.get(district.signer(), path);
        var status = agreement.body().path("status").asString("none");
        if ("none".equals(status) || "offered".equals(status)) {
            sign(district, path, agreement);
        }
        if (!"active".equals(api.get(district.signer(), path).body().path("status").asString(""))) {
            var signed = api.get("signer.state", path);
            api.change("signer.state", "POST", path + "/acknowledgement",
                    Map.of("official", official("Morgan Demo", "State official (demonstration)")), signed.etag());
        }
        var active = api.get(district.signer(), path);
        if (active.body().path("scheduleA").path("lines").isEmpty()) {
            api.change(district.signer(), "PUT", "/api/v1/districts/" + district.code() + "/schedule-a",
                    Map.of("lines", district.categories().stream().flatMap(Seed::lines).toList()), active.etag());
        }
    }

    private void sign(District district, String path, Api.Answer agreement) throws IOException, InterruptedException {
        var text = api.get(district.signer(), "/api/v1/agreement-texts/current").body();
        api.change(district.signer(), "POST", path + "/signature",
                Map.of("textVersion", text.path("version").asInt(), "textSha256", text.path("sha256").asString(""),
                        "official", official("Robin Demo", "Superintendent (demonstration)")),
                agreement.etag());
    }

    private void dataSet(District district) throws IOException, InterruptedException {
        var sets = api.get(district.planner(), "/api/v1/data-sets?district=" + district.code());
        if (!sets.body().path("items").isEmpty()) {
            return;
        }
        var made = api.change(district.planner(), "POST", "/api/v1/data-sets",
                Map.of("district", district.code(), "title", "Chronic absence", "guidingQuestion",
                        "In which schools and grades do students miss most days, and what do they have in common?",
                        "areaOfInquiry", "non-academic"),
                null);
        var place = "/api/v1/data-sets/" + made.body().path("id").asString("");
        var location = "district:" + district.code();
        var first = api.change(district.planner(), "POST", place + "/tiles", Map.of("reportId",
                report(district, "mi-school-data", "Attendance"), "values", Map.of("Common_Locations", location,
                        "Common_SchoolYear", "2025", "Portal_InquiryDisplayType", "Trend")),
                made.etag());
        api.change(district.planner(), "POST", place + "/tiles", Map.of("reportId",
                report(district, "data-hub", "Chronic Absence to Date"), "values",
                Map.of("location", location, "year", "2025", "view", "Snapshot")), first.etag());
    }

    /// The catalogue's id of the report with this title.
    private String report(District district, String source, String title) throws IOException, InterruptedException {
        var menu = api.get(district.planner(), "/api/v1/sources/" + source + "/menu?district=" + district.code());
        return MenuSearch.reportId(menu.body().path("nodes"), title)
                .orElseThrow(() -> new IOException("the menu of " + source + " has no report " + title));
    }

    private static Stream<Map<String, Object>> lines(String category) {
        return List.of("district", "building").stream().map(grain -> Map.<String, Object>of("source", "data-hub",
                "category", category, "grain", grain, "schoolYears", Map.of("from", 2019, "to", 2027)));
    }

    private static Map<String, String> official(String name, String title) {
        return Map.of("name", name, "title", title);
    }
}
