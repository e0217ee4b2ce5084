package io.micip.catalog.uritemplate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

import io.micip.catalog.uritemplate.Part.Expression;
import io.micip.catalog.uritemplate.Part.Literal;

/// An address with expressions such as `{?year,place}`, each written out with values. All four levels.
///
/// Promises nothing about where the address leads: a value in `{+here}` can put another host into it. Addresses of
/// reports go through [ReportUrlTemplate]. Immutable.
///
/// Source: RFC 6570.
public final class UriTemplate {

    private final List<Part> parts;

    private UriTemplate(List<Part> parts) {
        this.parts = parts;
    }

    /// Reads a template.
    ///
    /// @throws MalformedUriTemplate where the grammar of RFC 6570 does not allow the text
    public static UriTemplate parse(String template) throws MalformedUriTemplate {
        return new UriTemplate(new TemplateReader(template).read());
    }

    /// Writes the address. Variables without a value are left out, values without a variable are not looked at.
    ///
    /// @throws MalformedUriTemplate when a variable with a length, `{name:3}`, is given a list or a map
    public String expand(Map<String, TemplateValue> values) throws MalformedUriTemplate {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Literal(String encoded) -> out.append(encoded);
                case Expression expression -> Expansion.append(expression, values, out);
            }
        }
        return out.toString();
    }

    /// The names of all variables, in the order in which they first appear.
    public SequencedSet<String> variables() {
        SequencedSet<String> names = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part instanceof Expression(Operator _, List<Part.Variable> variables)) {
                variables.forEach(variable -> names.add(variable.name()));
            }
        }
        return names;
    }

    List<Part> parts() {
        return parts;
    }
}
