package io.micip.audit.savedsearch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import io.micip.audit.savedsearch.SearchKeeping.Kept;
import io.micip.chassis.http.ETags;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.text.Confirmation;

/// The caller's own saved searches over HTTP. All of them have one version, so a change names what the caller saw of all.
@RestController
@RequestMapping("/api/v1/saved-searches")
class SavedSearchController {
    private final SearchKeeping keeping;

    SavedSearchController(SearchKeeping keeping) {
        this.keeping = keeping;
    }

    /// A saved search as it is seen.
    ///
    /// @param version of all of the account's searches
    /// @param filter  parameters of `/api/v1/records`, by name
    record SavedSearchView(String id, long version, String name, SortedMap<String, String> filter, Instant savedAt) {
        static SavedSearchView of(SavedSearch search, long version) {
            return new SavedSearchView(search.id(), version, search.name(), search.filter(), search.savedAt());
        }
    }

    /// All of them, in the order in which they were saved.
    ///
    /// @param most how many an account may keep
    record SavedSearchesView(List<SavedSearchView> items, long version, int most) {
        static SavedSearchesView of(Versioned<OwnSearches> all) {
            return new SavedSearchesView(all.state().items().stream()
                    .map(one -> SavedSearchView.of(one, all.version())).toList(), all.version(), OwnSearches.MOST);
        }
    }

    /// A search to save.
    ///
    /// @param name   1 to 80 characters that name no person
    /// @param filter parameters of `/api/v1/records` but `order`, `limit` and `cursor`, by name
    record Save(@Nullable String name, @Nullable Map<String, String> filter,
            @Nullable List<Confirmation> confirmed) {}

    /// Another name.
    ///
    /// @param name 1 to 80 characters that name no person
    record Rename(@Nullable String name, @Nullable List<Confirmation> confirmed) {}

    @GetMapping
    ResponseEntity<SavedSearchesView> all(Caller caller) {
        return answer(keeping.all(caller));
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Saved")
    ResponseEntity<SavedSearchView> save(Caller caller, @RequestBody Save save, @Nullable IdempotencyKey key) {
        var kept = keeping.save(caller, SearchToSave.checked(save.name(), save.filter(), save.confirmed()), key);
        return ResponseEntity.created(URI.create("/api/v1/saved-searches/" + kept.search().id()))
                .eTag(ETags.of(kept.version())).cacheControl(CacheControl.noStore())
                .body(SavedSearchView.of(kept.search(), kept.version()));
    }

    @GetMapping("/{id}")
    ResponseEntity<SavedSearchView> one(Caller caller, @PathVariable String id) {
        return answer(keeping.one(caller, id));
    }

    @PatchMapping("/{id}")
    ResponseEntity<SavedSearchView> rename(Caller caller, @PathVariable String id, IfMatch expected,
            @RequestBody Rename rename) {
        return answer(
                keeping.rename(caller, id, SearchToSave.checkedName(rename.name(), rename.confirmed()), expected));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<SavedSearchesView> delete(Caller caller, @PathVariable String id, IfMatch expected) {
        return answer(keeping.delete(caller, id, expected));
    }

    /// Where the records of a saved search are.
    @GetMapping("/{id}/records")
    @ApiResponse(responseCode = "303", description = "The search itself", headers = @Header(name = "Location"))
    ResponseEntity<Void> run(Caller caller, @PathVariable String id) {
        var search = UriComponentsBuilder.fromPath("/api/v1/records");
        var filter = keeping.one(caller, id).search().filter();
        filter.keySet().forEach(name -> search.queryParam(name, "{" + name + "}"));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).cacheControl(CacheControl.noStore())
                .location(search.encode().buildAndExpand(filter).toUri()).build();
    }

    private static ResponseEntity<SavedSearchView> answer(Kept kept) {
        return ResponseEntity.ok().eTag(ETags.of(kept.version())).cacheControl(CacheControl.noStore())
                .body(SavedSearchView.of(kept.search(), kept.version()));
    }

    private static ResponseEntity<SavedSearchesView> answer(Versioned<OwnSearches> all) {
        return ResponseEntity.ok().eTag(ETags.of(all.version())).cacheControl(CacheControl.noStore())
                .body(SavedSearchesView.of(all));
    }
}
