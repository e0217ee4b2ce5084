package io.micip.local.sources;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class MoodTest {
    private static final String ORIGIN = "http://127.0.0.2:9102";
    private static final MenuFeed FEED = MenuFeed.of("data-hub", ORIGIN, "2026-10-01", DataHubMenu.menu(),
            Entities.of(List.of("EntityType,EntityCode,EntityOfficialName,ISDCode,DistrictCode,EntityStatus",
                    "ISD District,82,Wayne RESA,82,,Open-Active",
                    "LEA District,82030,Dearborn,82,82030,Open-Active")));

    @Test
    void isNamedAsInTheAddress() {
        assertThat(Mood.named("half-gone")).contains(Mood.HALF_GONE);
        assertThat(Mood.named("merry")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTY", "HALF_GONE", "OTHER_HOST", "CYCLIC", "TOO_DEEP"})
    void publishesWhatIsWellFormedAndNotTheMenu(Mood mood) {
        var published = new String(mood.publish(FEED, ORIGIN), UTF_8);

        assertThat(JsonMapper.shared().readTree(published).path("format").asString()).isEqualTo("micip-menu/1");
        assertThat(published).isNotEqualTo(new String(FEED.bytes(), UTF_8));
    }

    @Test
    void leavesFewOfTheNodesWhereHalfAreGone() {
        var nodes = JsonMapper.shared().readTree(Mood.HALF_GONE.publish(FEED, ORIGIN)).path("nodes")
                .findValues("id").size();

        assertThat(nodes * 2)
                .isLessThan(JsonMapper.shared().readTree(FEED.bytes()).path("nodes").findValues("id").size());
    }
}
