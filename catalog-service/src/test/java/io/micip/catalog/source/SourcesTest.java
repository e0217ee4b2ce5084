package io.micip.catalog.source;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.micip.agreements.SourceId;
import io.micip.catalog.source.FeedPlace.AtAddress;
import io.micip.catalog.source.Source.Framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SourcesTest {

    @Test
    void takesHttpsOn443() {
        var sources = new Sources(List.of(source("data-hub", "https://hub.example")), Set.of());

        assertThat(sources.find(SourceId.DATA_HUB)).isPresent();
        assertThat(sources.find(SourceId.MI_SCHOOL_DATA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://hub.example", "https://hub.example:8443", "http://127.0.0.2:9102",
            "http://10.0.0.1", "http://localhost:9102", "https://127.0.0.1", "https://localhost", "https://[::1]"})
    void refusesAnyOtherOrigin(String origin) {
        assertThatThrownBy(() -> new Sources(List.of(source("data-hub", origin)), Set.of()))
                .hasMessageContaining("expected: https on port 443");
    }

    @Test
    void takesADemonstrationOnTheLoopback() {
        var demo = origins("http://127.0.0.2:9102");

        assertThat(new Sources(List.of(source("data-hub", "http://127.0.0.2:9102")), demo).all()).hasSize(1);
        assertThatThrownBy(() -> new Sources(List.of(source("data-hub", "http://127.0.0.2:9103")), demo))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letsNobodyLieInsideButTheDemonstrations() {
        var hub = source("data-hub", "http://127.0.0.2:9102");
        var other = source("other", "https://other.example");

        assertThat(new Sources(List.of(hub, other), origins("http://127.0.0.2:9102")).demoHosts())
                .containsExactly("127.0.0.2");
        assertThat(new Sources(List.of(other), Set.of()).demoHosts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1", "http://hub.example", "https://127.0.0.1.evil.example"})
    void takesNoDemonstrationElsewhere(String origin) {
        assertThatThrownBy(() -> new Sources(List.of(), origins(origin))).hasMessageContaining("loopback");
    }

    @Test
    void refusesTwoSourcesOfOneIdOrOrigin() {
        var hub = source("data-hub", "https://hub.example");

        assertThatThrownBy(() -> new Sources(List.of(hub, source("data-hub", "https://other.example")), Set.of()))
                .hasMessageContaining("each once");
        assertThatThrownBy(() -> new Sources(List.of(hub, source("other", "https://hub.example")), Set.of()))
                .hasMessageContaining("each once");
    }

    @Test
    void refusesAFeedAtAnotherOrigin() {
        assertThatThrownBy(() -> new Source(SourceId.DATA_HUB, "Hub", origin("https://hub.example"),
                new AtAddress(URI.create("https://evil.example/feed.json")), new Framing(true, false)))
                .hasMessageContaining("expected: an address at https://hub.example");
    }

    @Test
    void saysWhatCoversASource() {
        assertThat(source("mi-school-data", "https://a.example").coveredBy()).isEqualTo("agreement");
        assertThat(source("data-hub", "https://a.example").coveredBy()).isEqualTo("schedule-a");
        assertThat(source("somebody-else", "https://a.example").coveredBy()).isEqualTo("schedule-a");
    }

    @Test
    void neverLetsAFrameDoMoreThanRunScripts() {
        assertThat(new Framing(true, false).sandbox()).isEqualTo("allow-scripts");
        assertThat(new Framing(true, true).sandbox()).isEqualTo("allow-scripts allow-same-origin");
    }

    private static Source source(String id, String origin) {
        return new Source(new SourceId(id), id, origin(origin), new AtAddress(URI.create(origin + "/feed.json")),
                new Framing(true, false));
    }

    private static Origin origin(String text) {
        return Origin.parse(text).orElseThrow();
    }

    private static Set<Origin> origins(String... texts) {
        return Arrays.stream(texts).map(SourcesTest::origin).collect(Collectors.toSet());
    }
}
