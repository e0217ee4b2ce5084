package io.micip.catalog.uritemplate;

import java.util.List;

/// A template's parts in their order.
sealed interface Part {

    /// Copied to the address as it stands.
    ///
    /// @param encoded with escapes where an address needs them
    record Literal(String encoded) implements Part {}

    /// What stands in braces.
    record Expression(Operator operator, List<Variable> variables) implements Part {

        public Expression {
            variables = List.copyOf(variables);
        }
    }

    /// A name with its modifier.
    ///
    /// @param prefix   how many characters of the value are taken, from 1 to 9999; 0 for all
    /// @param explode  whether each item of a list or map is written as a variable of its own
    /// @param position where the name begins in the template
    record Variable(String name, int prefix, boolean explode, int position) {}
}
