package io.micip.chassis.stores;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;

import io.micip.chassis.problem.CommonProblems;
import io.micip.inventory.DataElement;
import io.micip.inventory.ElementKind;
import io.micip.inventory.Inventory;
import io.micip.inventory.StoredCollection;

/// All that this service stores, to be searched. Every collection of its database is read, also what no line of the inventory
/// knows of.
public final class OwnStore {
    private static final int LONGEST_ID = 100;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.:\\[\\]-]*");

    private final StorePages pages;
    private final String service;

    OwnStore(MongoDatabase database, String service) {
        this(new StorePages(database, StorePages.Size.USUAL), service);
    }

    OwnStore(StorePages pages, String service) {
        this.pages = pages;
        this.service = service;
    }

    /// Searches a part of it, well within the time that a request may take. The parts together are the whole store.
    ///
    /// @throws io.micip.chassis.problem.Refused `neighbour-unavailable` when the store does not answer, `invalid` for an
    ///             `after` that was never given out
    public StorePage search(StoreQuestion question) {
        var search = new Search(service, new NameSearch(question.names()));
        try {
            var next = pages.page(position(question.after()), search);
            return new StorePage(search.answer(), next.map(StorePosition::toToken).orElse(null), pages.all());
        } catch (MongoException | StorePages.UnknownIds _) {
            throw CommonProblems.neighbourUnavailable();
        }
    }

    private static @Nullable StorePosition position(@Nullable String after) {
        return after == null
                ? null
                : StorePosition.of(after)
                        .orElseThrow(() -> CommonProblems.invalid("/after", "expected: next of the page before"));
    }

    private static final class Search implements StoreWalk.Visitor {
        private final String service;
        private final NameSearch names;
        private final Map<String, Set<String>> toErase;
        private final Map<String, Set<String>> sealed;
        private final List<String> places = new ArrayList<>();
        private final Map<String, Long> counts = new HashMap<>();
        private String id = "";

        Search(String service, NameSearch names) {
            this.service = service;
            this.names = names;
            this.toErase = paths(service, ElementKind.FOIA);
            this.sealed = paths(service, ElementKind.SEALED);
        }

        @Override
        public void document(String collection, String documentId) {
            count("documents");
            id = documentId;
        }

        @Override
        public void value(String collection, String path, Object value) {
            if (toErase.getOrDefault(collection, Set.of()).contains(path)) {
                count("leftOut");
            } else if (value instanceof byte[] && sealed.getOrDefault(collection, Set.of()).contains(path)) {
                count("encrypted");
            } else {
                count("values");
                if (names.finds(text(value)) || names.finds(path)) {
                    found(collection, path);
                }
            }
        }

        private static String text(Object value) {
            return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
        }

        private void found(String collection, String path) {
            count("found");
            if (places.size() < StoreAnswer.MOST_PLACES) {
                places.add(service + "/" + shown(collection) + "/" + shown(path) + "/" + shown(id));
            }
        }

        /// A part that holds the name itself, or could be a sentence, is not repeated.
        private String shown(String part) {
            return part.length() <= LONGEST_ID && PLAIN.matcher(part).matches() && !names.finds(part) ? part : "?";
        }

        private void count(String what) {
            counts.merge(what, 1L, Long::sum);
        }

        private long counted(String what) {
            return counts.getOrDefault(what, 0L);
        }

        StoreAnswer answer() {
            return new StoreAnswer(service, counted("documents"), counted("values"), counted("encrypted"),
                    counted("leftOut"), counted("found"), places);
        }
    }

    /// Paths of a kind, as they lie in documents, by collection.
    private static Map<String, Set<String>> paths(String service, ElementKind kind) {
        return Inventory.of(service).stream().collect(Collectors.toMap(StoredCollection::name,
                collection -> collection.elements().stream().filter(one -> one.kind() == kind)
                        .map(DataElement::path)
                        .flatMap(path -> Arrays.stream(new String[]{path, "state." + path}))
                        .collect(Collectors.toSet()),
                (one, other) -> one));
    }
}
