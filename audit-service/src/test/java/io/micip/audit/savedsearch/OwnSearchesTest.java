package io.micip.audit.savedsearch;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.micip.chassis.problem.Refused;

import static io.micip.audit.savedsearch.SavedSearchesContract.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnSearchesTest {
    private final OwnSearches two = OwnSearches.NONE.with(search("a", "Refusals")).with(search("b", "Openings"));

    @Test
    void keepsSearchesInTheOrderInWhichTheyWereSaved() {
        assertThat(two.items()).extracting(SavedSearch::name).containsExactly("Refusals", "Openings");
        assertThat(two.without("a").items()).extracting(SavedSearch::id).containsExactly("b");
    }

    @Test
    void renamesOneAndLeavesItsFilter() {
        var renamed = two.renamed("a", "Refused since May");

        assertThat(renamed.items()).containsExactly(search("a", "Refused since May"), search("b", "Openings"));
    }

    @Test
    void givesNoNameToTwo() {
        assertThatThrownBy(() -> two.with(search("c", "REFUSALS"))).isInstanceOf(Refused.class)
                .hasMessage("saved-search-name-taken");
        assertThatThrownBy(() -> two.renamed("b", "refusals")).isInstanceOf(Refused.class)
                .hasMessage("saved-search-name-taken");
        assertThat(two.renamed("a", "REFUSALS").items()).first().isEqualTo(search("a", "REFUSALS"));
    }

    @Test
    void keepsFiftyAndNoMore() {
        var full = new OwnSearches(IntStream.range(0, OwnSearches.MOST)
                .mapToObj(i -> search("s" + i, "Search " + i)).toList());

        assertThatThrownBy(() -> full.with(search("more", "More"))).isInstanceOf(Refused.class)
                .hasMessage("saved-searches-full");
        assertThat(full.without("s0").with(search("more", "More")).items()).hasSize(OwnSearches.MOST);
    }

    @Test
    void knowsNothingOfOthers() {
        assertThatThrownBy(() -> two.renamed("z", "Mine")).isInstanceOf(Refused.class).hasMessage("unknown");
        assertThatThrownBy(() -> two.without("z")).isInstanceOf(Refused.class).hasMessage("unknown");
    }
}
