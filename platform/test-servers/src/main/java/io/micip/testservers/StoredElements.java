package io.micip.testservers;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

import io.micip.inventory.DataElement;
import io.micip.inventory.ElementKind;
import io.micip.inventory.StoredCollection;

/// What a service stores, walked field by field and held to the inventory of data elements, both ways. The promise "no
/// report, no figure, no person but in office" is kept by what cannot be said there: a field without a line fails, a line
/// has a kind, and no kind fits a report's page, a figure, or a person's name.
///
/// Documents written by hand have no type to walk; their adapters must be named, and `deploy/attest` looks at them where
/// they are stored.
final class StoredElements {

    private static final String MANY = "[]";
    private static final String OFFICIAL = "OfficialName";
    private static final Set<ElementKind> OFFICIALS = Set.of(ElementKind.OFFICIAL, ElementKind.OFFICE);
    private static final Set<String> READS = Set.of("aggregate", "countDocuments", "distinct", "find");

    private final List<StoredCollection> inventory;
    private final Set<Class<?>> walked = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    private StoredElements(List<StoredCollection> inventory) {
        this.inventory = inventory;
    }

    /// What differs between the code and the inventory, in words; empty when nothing does.
    ///
    /// @param readers simple names of classes that read collections of others and write none
    static List<String> violations(JavaClasses code, List<StoredCollection> inventory, Set<String> readers) {
        var elements = new StoredElements(inventory);
        elements.checkRecords();
        elements.checkNothingElseIsStored(code, readers);
        return List.copyOf(elements.violations);
    }

    /// @param type  of the component
    /// @param owner record that it belongs to
    private record Leaf(Class<?> type, Class<?> owner) {
        boolean isAsOfficialAs(ElementKind kind) {
            return owner.getSimpleName().equals(OFFICIAL) == OFFICIALS.contains(kind);
        }
    }

    private void checkRecords() {
        for (var collection : inventory) {
            var found = new TreeMap<String, Leaf>();
            switch (collection.writing()) {
                case RECORD -> {
                    walkRecord("", load(collection.type()), found);
                    compare(collection, found);
                }
                case READ_IN_PART -> {
                    walkRecord("", load(collection.type()), found);
                    requireAmongElements(collection.name(), found.keySet());
                }
                case BY_HAND -> load(collection.type());
            }
        }
    }

    /// What is read of a collection is stored there.
    private void requireAmongElements(String name, Set<String> read) {
        var stored = inventory.stream().filter(one -> one.name().equals(name))
                .flatMap(one -> one.elements().stream()).map(DataElement::path).toList();
        difference(read, stored).forEach(path -> violations.add("%s.%s is read and not stored".formatted(name, path)));
    }

    private void compare(StoredCollection collection, Map<String, Leaf> found) {
        var named = collection.elements().stream().map(DataElement::path).collect(Collectors.toSet());
        for (var path : difference(found.keySet(), named)) {
            violations.add("%s.%s is stored and stands not in the inventory".formatted(collection.name(), path));
        }
        for (var path : difference(named, found.keySet())) {
            violations.add("%s.%s stands in the inventory and is not stored".formatted(collection.name(), path));
        }
        for (var element : collection.elements()) {
            var leaf = found.get(element.path());
            if (leaf == null) {
                continue;
            }
            var place = collection.name() + "." + element.path();
            if (!element.kind().fits(leaf.type())) {
                violations.add("%s: %s is no %s".formatted(place, leaf.type().getSimpleName(), element.kind().code()));
            }
            if (!leaf.isAsOfficialAs(element.kind())) {
                violations.add("%s: names of officials stand in %s alone".formatted(place, OFFICIAL));
            }
        }
    }

    private static Set<String> difference(Collection<String> from, Collection<String> without) {
        var rest = new TreeSet<>(from);
        rest.removeAll(without);
        return rest;
    }

    private void walkRecord(String path, Class<?> record, Map<String, Leaf> found) {
        walked.add(record);
        var before = path.isEmpty() ? "" : path + ".";
        for (var component : record.getRecordComponents()) {
            walk(before + component.getName(), component.getGenericType(), record, found);
        }
    }

    private void walk(String path, Type type, Class<?> owner, Map<String, Leaf> found) {
        switch (type) {
            case ParameterizedType generic -> walkMany(path, generic, owner, found);
            case Class<?> record when record.isRecord() -> walkRecord(path, record, found);
            case Class<?> leaf -> found.put(path, new Leaf(leaf, owner));
            default -> violations.add(path + ": " + type + " could hold anything");
        }
    }

    private void walkMany(String path, ParameterizedType generic, Class<?> owner, Map<String, Leaf> found) {
        var arguments = generic.getActualTypeArguments();
        if (generic.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw)) {
            walk(path + MANY, arguments[0], owner, found);
        } else if (generic.getRawType() == Map.class && arguments[0] == String.class) {
            walk(path + ".*", arguments[1], owner, found);
        } else {
            violations.add(path + ": " + generic + " could hold anything");
        }
    }

    private void checkNothingElseIsStored(JavaClasses code, Set<String> readers) {
        var known = walked.stream().map(Class::getName).collect(Collectors.toSet());
        var adapters = inventory.stream().map(StoredCollection::type).collect(Collectors.toSet());
        for (var type : code) {
            if (StoredTypeRules.isStored(type) && !known.contains(type.getName())) {
                violations.add(type.getName() + " is stored and no collection of the inventory holds it");
            }
            var reads = readers.contains(type.getSimpleName());
            if (opensCollections(type) && !reads && !adapters.contains(type.getName())) {
                violations.add(type.getName() + " opens a collection and stands not in the inventory");
            }
            if (reads && writes(type)) {
                violations.add(type.getName() + " is said to read only, and writes");
            }
        }
    }

    private static boolean opensCollections(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getOwner().getName().equals("com.mongodb.client.MongoDatabase")
                        && call.getTarget().getName().equals("getCollection"));
    }

    private static boolean writes(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTarget().getOwner().getName().equals("com.mongodb.client.MongoCollection"))
                .anyMatch(call -> !READS.contains(call.getTarget().getName()));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, StoredElements.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the inventory names a class that is not there: " + name, e);
        }
    }
}
