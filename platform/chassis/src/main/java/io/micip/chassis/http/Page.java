package io.micip.chassis.http;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// A page of a list.
///
/// @param items what is on it
/// @param sort  what the list is sorted by, such as `name`
/// @param limit most items a page can have, as asked for
/// @param next  cursor of the next page, or null on the last
public record Page<T>(List<T> items, String sort, int limit, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }

    /// A page from one item more than it may hold: the one too many only shows that there is a next page.
    ///
    /// @param found  up to `limit + 1` items in order
    /// @param cursor names an item's place in the order
    public static <T> Page<T> of(List<T> found, String sort, int limit, Function<T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, sort, limit, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, sort, limit, cursor.apply(items.getLast()).text());
    }

    /// The same page with each item shown another way.
    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), sort, limit, next);
    }

    /// The page size to use.
    ///
    /// @param requested as the client asked, or null
    /// @param usual     when it did not ask
    /// @param most      largest allowed
    /// @throws Refused `invalid` when less than 1 or more than `most`
    public static int limit(@Nullable Integer requested, int usual, int most) {
        if (requested == null) {
            return usual;
        }
        if (requested < 1 || requested > most) {
            throw new Refused(Refusal.of(CommonProblems.INVALID, "The page size is out of range.",
                    FieldError.ofParameter("limit", "expected: 1 to " + most)));
        }
        return requested;
    }
}
