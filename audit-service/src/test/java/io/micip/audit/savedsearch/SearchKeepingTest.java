package io.micip.audit.savedsearch;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.micip.audit.reading.RecordAccess;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.problem.Refused;
import io.micip.events.AuditEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SearchKeepingTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T17:00:00.123456Z"), ZoneOffset.UTC);
    private static final SearchToSave REFUSALS = words("Refusals", Map.of("outcome", "refused"));

    private final InMemorySavedSearches stored = new InMemorySavedSearches();
    private final AtomicInteger counter = new AtomicInteger();
    private final SearchKeeping keeping = new SearchKeeping(stored, new RecordAccess(isd -> Set.of("82030")),
            () -> new UUID(0, counter.incrementAndGet()), NOON);

    private final Caller auditor = caller("a", "auditor@state:MI");
    private final Caller planner = caller("p", "planner@district:82030");

    private static SearchToSave words(String name, Map<String, String> filter) {
        return new SearchToSave(name, new TreeMap<>(filter));
    }

    private static Caller caller(String id, String... grants) {
        return new Caller(id, Arrays.stream(grants).map(grant -> Grant.read(grant).orElseThrow())
                .collect(Collectors.toSet()), null);
    }

    @Test
    void keepsASearchForItsAccountAlone() {
        var kept = keeping.save(auditor, REFUSALS, null);

        assertThat(keeping.all(auditor).state().items()).containsExactly(kept.search());
        assertThat(kept.search().savedAt()).isEqualTo(Instant.parse("2026-11-26T17:00:00.123Z"));
        assertThat(keeping.all(planner).state().items()).isEmpty();
        assertThatThrownBy(() -> keeping.one(planner, kept.search().id())).hasMessage("unknown");
        assertThatThrownBy(() -> keeping.delete(planner, kept.search().id(), new IfMatch(1))).hasMessage("unknown");
    }

    @Test
    void isForThoseWhoReadRecords() {
        assertThatThrownBy(() -> keeping.all(caller("o", "operator@state:MI"))).isInstanceOf(Refused.class)
                .hasMessage("not-allowed");
        assertThatThrownBy(() -> keeping.save(planner, words("Theirs", Map.of("district", "82015")), null))
                .isInstanceOf(Refused.class).hasMessage("unknown");
    }

    @Test
    void tellsEachChangeWithoutItsWords() {
        var id = keeping.save(planner, REFUSALS, null).search().id();
        keeping.rename(planner, id, "Refused", new IfMatch(1));
        keeping.delete(planner, id, new IfMatch(2));

        assertThat(stored.told()).extracting(EventDraft::event).containsExactly(new AuditEvent.SearchSaved(id),
                new AuditEvent.SearchRenamed(id), new AuditEvent.SearchDeleted(id));
        assertThat(stored.told()).allSatisfy(event -> {
            assertThat(event.key()).isEqualTo("82030");
            assertThat(event.subject()).isEqualTo("/accounts/p/saved-searches");
        });
    }

    @Test
    void changesOnlyWhatTheCallerHasSeen() {
        var id = keeping.save(auditor, REFUSALS, null).search().id();
        keeping.save(auditor, words("Openings", Map.of("outcome", "success")), null);

        assertThatThrownBy(() -> keeping.rename(auditor, id, "Mine", new IfMatch(1))).hasMessage("version-stale");
        assertThat(keeping.rename(auditor, id, "Mine", new IfMatch(2)).version()).isEqualTo(3);
    }

    @Test
    void savesARepeatedRequestOnce() {
        var key = new IdempotencyKey("ab".repeat(32), "00".repeat(32));

        var first = keeping.save(auditor, REFUSALS, key);
        var again = keeping.save(auditor, REFUSALS, key);

        assertThat(again).isEqualTo(first);
        assertThat(keeping.all(auditor).state().items()).hasSize(1);
    }

    @Test
    void savesWhatLostARaceAgainstAnother() {
        var racing = new SearchKeeping(new RacingSearches(stored, 2), new RecordAccess(_ -> Set.of()),
                () -> new UUID(1, counter.incrementAndGet()), NOON);

        racing.save(auditor, REFUSALS, null);

        assertThat(keeping.all(auditor).state().items()).extracting(SavedSearch::name)
                .containsExactly("Race 1", "Race 2", "Refusals");
    }
}
