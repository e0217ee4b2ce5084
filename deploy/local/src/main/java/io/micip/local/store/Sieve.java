package io.micip.local.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import de.bwaldvogel.mongo.bson.Document;

/// Tells from a document's bytes that it cannot be among those a query wants, so that nobody opens it for nothing. What it
/// lets through may still not match.
///
/// It knows what all answers to a query have in common: members that equal a text, or one of some texts, and dates
/// within bounds. Everything else that a query can say it takes for met.
final class Sieve {

    private final List<Wanted> wanted;

    private Sieve(List<Wanted> wanted) {
        this.wanted = wanted;
    }

    /// What any document must have that matches this query.
    static Sieve of(Document query) {
        var wanted = new ArrayList<Wanted>();
        collect(query, wanted);
        return new Sieve(List.copyOf(wanted));
    }

    private static void collect(Document query, List<Wanted> wanted) {
        query.forEach((name, value) -> {
            if (name.equals("$and") && value instanceof Collection<?> all) {
                all.forEach(one -> {
                    if (one instanceof Document part) {
                        collect(part, wanted);
                    }
                });
            } else if (!name.startsWith("$") && !name.contains(".")) {
                condition(value).ifPresent(condition -> wanted.add(new Wanted(utf8(name), condition)));
            }
        });
    }

    private static Optional<Predicate<BsonMembers>> condition(Object value) {
        return switch (value) {
            case String text -> Optional.of(anyOf(List.of(text)));
            case Document operators -> operators.entrySet().stream()
                    .flatMap(operator -> condition(operator.getKey(), operator.getValue()).stream())
                    .reduce(Predicate::and);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Predicate<BsonMembers>> condition(String operator, Object value) {
        return switch (operator) {
            case "$eq" -> value instanceof String text ? Optional.of(anyOf(List.of(text))) : Optional.empty();
            case "$in" -> value instanceof Collection<?> texts && texts.stream().allMatch(String.class::isInstance)
                    ? Optional.of(anyOf(texts.stream().map(String.class::cast).toList()))
                    : Optional.empty();
            case "$gt", "$gte" -> value instanceof Instant from
                    ? Optional.of(member -> member.mayBeDateWithin(from.toEpochMilli(), Long.MAX_VALUE))
                    : Optional.empty();
            case "$lt", "$lte" -> value instanceof Instant to
                    ? Optional.of(member -> member.mayBeDateWithin(Long.MIN_VALUE, to.toEpochMilli()))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Predicate<BsonMembers> anyOf(List<String> texts) {
        var bytes = texts.stream().map(Sieve::utf8).toArray(byte[][]::new);
        return member -> member.mayBeAnyOf(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// False if the document certainly does not match.
    boolean lets(StoredDocument document) {
        int met = 0;
        var members = new BsonMembers(document.bytes());
        while (met < wanted.size() && members.next()) {
            for (var one : wanted) {
                if (members.isNamed(one.name())) {
                    if (!one.condition().test(members)) {
                        return false;
                    }
                    met++;
                }
            }
        }
        return met == wanted.size() || members.isLost();
    }

    private record Wanted(byte[] name, Predicate<BsonMembers> condition) {}
}
