package io.micip.audit.savedsearch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.problem.Refused;
import io.micip.events.AuditEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every collection of saved searches does.
abstract class SavedSearchesContract {
    private static final EventDraft TOLD = EventDraft.success(new AuditEvent.SearchSaved("a"),
            "/accounts/x/saved-searches", EventDraft.STATE, new Actor("x", Role.AUDITOR, Org.STATE));
    private static final IdempotencyKey KEY = new IdempotencyKey("ab".repeat(32), "00".repeat(32));

    abstract SavedSearches searches();

    static SavedSearch search(String id, String name) {
        return new SavedSearch(id, name, new TreeMap<>(Map.of("type", "io.micip.audit.*", "district", "82030")),
                Instant.parse("2026-11-26T13:00:00Z"));
    }

    private static OwnSearches own(SavedSearch... searches) {
        return new OwnSearches(List.of(searches));
    }

    @Test
    void keepsEachAccountsSearchesApart() {
        var searches = searches();
        searches.begin("one", own(search("a", "Refusals")), TOLD, null);
        searches.begin("other", own(search("b", "Refusals")), TOLD, null);

        assertThat(searches.of("one").orElseThrow().state()).isEqualTo(own(search("a", "Refusals")));
        assertThat(searches.of("nobody")).isEmpty();
    }

    @Test
    void changesTheVersionThatWasReadAndNoOther() {
        var searches = searches();
        var first = searches.begin("one", own(search("a", "Refusals")), TOLD, null);
        var second = searches.change(first, OwnSearches.NONE, TOLD, null);

        assertThat(second.version()).isEqualTo(2);
        assertThat(searches.of("one").orElseThrow().state().items()).isEmpty();
        assertThatThrownBy(() -> searches.change(first, first.state(), TOLD, null)).isInstanceOf(Refused.class)
                .hasMessage("version-stale");
        assertThatThrownBy(() -> searches.begin("one", OwnSearches.NONE, TOLD, null)).isInstanceOf(Refused.class)
                .hasMessage("conflict");
    }

    @Test
    void remembersWhatARequestMade() {
        var searches = searches();
        var made = searches.begin("one", own(search("a", "Refusals")), TOLD, KEY);

        assertThat(searches.repeated("one", KEY)).contains(made);
        assertThat(searches.repeated("one", null)).isEmpty();
        assertThat(searches.repeated("other", KEY)).isEmpty();
        assertThat(searches.change(made, OwnSearches.NONE, TOLD, KEY)).isEqualTo(made);
    }
}
