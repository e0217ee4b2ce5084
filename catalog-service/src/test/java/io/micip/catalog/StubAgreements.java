package io.micip.catalog;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The internal operations of agreement-service, for two districts whose agreements the test changes.
final class StubAgreements implements AutoCloseable {
    private static final String SCHEDULE_A = """
            {"version":2,"lines":[{"id":"data-hub.attendance.district.2019-2027","source":"data-hub",
             "category":"attendance","grain":"district","schoolYears":{"from":2019,"to":2027}}]}""";

    private final StubServer server = new StubServer();
    private final Map<String, Terms> terms = new TreeMap<>();

    StubAgreements() {
        server.serve("/internal/v1/agreement-versions", this::versions);
        server.serve("/internal/v1/agreements", this::agreements);
        server.serve("/internal/v1/districts",
                () -> """
                        {"asOf":"%s","districts":[
                         {"code":"82030","name":"Dearborn City School District","isd":"82","isdName":"Wayne RESA","state":"open",
                          "buildings":[{"code":"90001","name":"Example School"}]},
                         {"code":"82015","name":"Detroit Public Schools Community District","isd":"82","isdName":"Wayne RESA",
                          "state":"open","buildings":[{"code":"90002","name":"Sample School"}]},
                         {"code":"63100","name":"Novi Community School District","isd":"63","isdName":"Oakland Schools",
                          "state":"open","buildings":[]}]}"""
                        .formatted(now()));
        hold("82030", "active");
    }

    String address() {
        return server.origin();
    }

    void down(boolean isDown) {
        server.down(isDown);
    }

    /// Puts the district's agreement into this status, in its next version.
    synchronized void hold(String district, String status) {
        terms.merge(district, new Terms(1, status), (before, _) -> new Terms(before.version() + 1, status));
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized String versions() {
        return "{\"asOf\":\"%s\",\"versions\":{%s}}".formatted(now(), terms.entrySet().stream()
                .map(one -> "\"%s\":%d".formatted(one.getKey(), one.getValue().version()))
                .collect(Collectors.joining(",")));
    }

    private synchronized String agreements() {
        return "{\"asOf\":\"%s\",\"agreements\":[%s]}".formatted(now(), terms.entrySet().stream()
                .map(one -> """
                        {"district":"%s","version":%d,"status":"%s","effectiveFrom":"2026-01-01T05:00:00Z",
                         "suspensions":[],"scheduleA":%s}"""
                        .formatted(one.getKey(), one.getValue().version(), one.getValue().status(), SCHEDULE_A))
                .collect(Collectors.joining(",")));
    }

    private static String now() {
        return Instant.now().toString();
    }

    private record Terms(long version, String status) {}
}
