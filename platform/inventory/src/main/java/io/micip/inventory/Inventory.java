package io.micip.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.micip.inventory.StoredCollection.Writing;

/// What a service stores, read from its file. A line that begins with `==` opens a collection: name, how it is written
/// ([Writing], such as `by-hand`), class, purpose; every other is an element of it: path, kind, purpose. Tabs between,
/// `#` begins a note. The kind `same-as` repeats elements: `past[]`, `same-as`, `current` gives `past[]` all that
/// `current` has; `agreements:` in place of `current` means all elements of that collection above.
public final class Inventory {

    private static final List<String> SERVICES = List.of("agreement-service", "audit-service", "catalog-service",
            "gateway", "plan-service");
    private static final String EVERYWHERE = "everywhere";
    private static final String AGGREGATE = "aggregate";
    private static final String HEADING = "== ";
    private static final String SAME_AS = "same-as";

    private Inventory() {}

    /// The services that store anything.
    public static List<String> services() {
        return SERVICES;
    }

    /// The collections of one service, without what every service has.
    ///
    /// @param service such as `plan-service`; one that is not known has none
    public static List<StoredCollection> of(String service) {
        return whole(service).stream().filter(one -> one.writing() != Writing.READ_IN_PART).toList();
    }

    /// The same, and the shapes in which a collection is read in part.
    public static List<StoredCollection> whole(String service) {
        return SERVICES.contains(service) ? read(service) : List.of();
    }

    /// The collections that every service has: facts on their way, events that could not be read.
    public static List<StoredCollection> everywhere() {
        return read(EVERYWHERE).stream().filter(one -> !one.name().equals(AGGREGATE)).toList();
    }

    /// What every document has that is written from a record, beside its `state`.
    public static StoredCollection aggregate() {
        return read(EVERYWHERE).stream().filter(one -> one.name().equals(AGGREGATE)).findFirst().orElseThrow();
    }

    private static List<StoredCollection> read(String name) {
        List<StoredCollection> collections = new ArrayList<>();
        for (String line : content(name + ".tsv").lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(HEADING)) {
                collections.add(collection(line.substring(HEADING.length()).split("\t", -1)));
            } else {
                StoredCollection last = collections.removeLast();
                List<DataElement> elements = new ArrayList<>(last.elements());
                elements.addAll(elements(line.split("\t", -1), last, collections));
                collections.add(
                        new StoredCollection(last.name(), last.writing(), last.type(), last.purpose(), elements));
            }
        }
        return List.copyOf(collections);
    }

    private static StoredCollection collection(String[] parts) {
        require(parts, 4);
        Writing writing = Writing.valueOf(parts[1].replace('-', '_').toUpperCase(Locale.ROOT));
        return new StoredCollection(parts[0], writing, parts[2], parts[3], List.of());
    }

    private static List<DataElement> elements(String[] parts, StoredCollection here, List<StoredCollection> above) {
        require(parts, 3);
        if (parts[1].equals(SAME_AS)) {
            return repeated(parts[0], parts[2], here, above);
        }
        ElementKind kind = ElementKind.ofCode(parts[1])
                .orElseThrow(() -> new IllegalArgumentException(parts[0] + ": no kind " + parts[1]));
        return List.of(new DataElement(parts[0], kind, parts[2]));
    }

    private static List<DataElement> repeated(String path, String other, StoredCollection here,
            List<StoredCollection> above) {
        int colon = other.indexOf(':');
        StoredCollection from = colon < 0
                ? here
                : above.stream().filter(one -> one.name().equals(other.substring(0, colon))).findFirst().orElseThrow();
        String before = colon < 0 ? other + "." : other.substring(colon + 1);
        return from.elements().stream()
                .filter(one -> one.path().startsWith(before))
                .map(one -> new DataElement(path + "." + one.path().substring(before.length()), one.kind(),
                        one.purpose()))
                .toList();
    }

    private static void require(String[] parts, int count) {
        if (parts.length != count) {
            throw new IllegalArgumentException(
                    parts[0] + ": " + parts.length + " parts (expected: " + count + " with tabs between)");
        }
    }

    private static String content(String name) {
        try (InputStream stream = Inventory.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
