package io.micip.catalog.uritemplate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What a variable stands for. A variable without a value is undefined and left out of the address; so is an empty list
/// and an empty map.
///
/// Source: RFC 6570, sections 2.3 and 3.2.1.
public sealed interface TemplateValue {

    /// Whether it counts as having no value.
    boolean isUndefined();

    /// One text, which may be empty.
    ///
    /// @param text unencoded
    record Text(String text) implements TemplateValue {

        @Override
        public boolean isUndefined() {
            return false;
        }
    }

    /// Several texts in their order.
    ///
    /// @param items unencoded
    record Items(List<String> items) implements TemplateValue {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public boolean isUndefined() {
            return items.isEmpty();
        }
    }

    /// Names with a text each, in their order.
    ///
    /// @param pairs unencoded
    record Pairs(SequencedMap<String, String> pairs) implements TemplateValue {

        public Pairs {
            pairs = new LinkedHashMap<>(pairs);
        }

        /// The pairs in their order; a copy.
        @Override
        public SequencedMap<String, String> pairs() {
            return new LinkedHashMap<>(pairs);
        }

        @Override
        public boolean isUndefined() {
            return pairs.isEmpty();
        }
    }

    /// A value of one text.
    static TemplateValue of(String text) {
        return new Text(text);
    }

    /// A value of several texts.
    static TemplateValue of(List<String> items) {
        return new Items(items);
    }

    /// A value of pairs, in the order of the map.
    static TemplateValue of(Map<String, String> pairs) {
        return new Pairs(new LinkedHashMap<>(pairs));
    }
}
