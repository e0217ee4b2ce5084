package io.micip.audit.savedsearch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.micip.chassis.problem.CommonProblems;

/// All saved searches of one account, in the order in which they were saved. There are at most 50, and no two have one
/// name, however its letters are written.
record OwnSearches(List<SavedSearch> items) {
    /// How many an account may keep.
    static final int MOST = 50;

    /// Of an account that keeps none.
    static final OwnSearches NONE = new OwnSearches(List.of());

    OwnSearches {
        items = List.copyOf(items);
    }

    Optional<SavedSearch> find(String id) {
        return items.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// @throws io.micip.chassis.problem.Refused `saved-searches-full`, `saved-search-name-taken`
    OwnSearches with(SavedSearch added) {
        if (items.size() >= MOST) {
            throw SearchRefusal.FULL.refused();
        }
        requireFree(added.name(), added.id());
        return new OwnSearches(Stream.concat(items.stream(), Stream.of(added)).toList());
    }

    /// @throws io.micip.chassis.problem.Refused `unknown`, `saved-search-name-taken`
    OwnSearches renamed(String id, String name) {
        requireKnown(id);
        requireFree(name, id);
        return new OwnSearches(items.stream().map(one -> one.id().equals(id) ? one.called(name) : one).toList());
    }

    /// Without this one, whose words are then kept nowhere.
    /// @throws io.micip.chassis.problem.Refused `unknown`
    OwnSearches without(String id) {
        requireKnown(id);
        return new OwnSearches(items.stream().filter(one -> !one.id().equals(id)).toList());
    }

    private void requireKnown(String id) {
        find(id).orElseThrow(CommonProblems::unknown);
    }

    private void requireFree(String name, String id) {
        if (items.stream().anyMatch(one -> one.isCalled(name) && !one.id().equals(id))) {
            throw SearchRefusal.NAME_TAKEN.refused();
        }
    }
}
