package io.micip.audit.savedsearch;

class InMemorySavedSearchesTest extends SavedSearchesContract {
    @Override
    SavedSearches searches() {
        return new InMemorySavedSearches();
    }
}
