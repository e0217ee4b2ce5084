package io.micip.catalog.uritemplate;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.micip.catalog.source.Origin;
import io.micip.catalog.uritemplate.Part.Expression;
import io.micip.catalog.uritemplate.Part.Literal;
import io.micip.catalog.uritemplate.Part.Variable;

/// The address of a report as a source may write it: an address at the source's own origin, then query variables only,
/// `https://reports.example/attendance{?place,year}` or `...?view=table{&place,year}`.
///
/// Invariants: scheme, host, port and path of every address made are those of the template, there is no user and no
/// fragment, and each value is one query parameter of the name that the template gives it. Each address is read again
/// by [ReportAddress] before it is given out. What the origin must be (https on 443, or a demonstration on the loopback)
/// is the rule of [io.micip.catalog.source.Sources].
///
/// Source: RFC 6570, sections 3.2.8 and 3.2.9; RFC 3986, section 3.
public final class ReportUrlTemplate {

    private static final int LONGEST_TEMPLATE = 2_000;

    private final UriTemplate template;
    private final URI base;
    private final Origin origin;

    private ReportUrlTemplate(UriTemplate template, URI base, Origin origin) {
        this.template = template;
        this.base = base;
        this.origin = origin;
    }

    /// Reads a template; nothing when it is not one of the two forms, or does not lie at this origin.
    public static Optional<ReportUrlTemplate> parse(String text, Origin origin) {
        if (text.length() > LONGEST_TEMPLATE || !text.chars().allMatch(ReportUrlTemplate::isPlainInTemplate)) {
            return Optional.empty();
        }
        try {
            UriTemplate template = UriTemplate.parse(text);
            if (!isReportForm(template.parts())) {
                return Optional.empty();
            }
            return ReportAddress.parse(template.expand(Map.of()), origin)
                    .map(base -> new ReportUrlTemplate(template, base, origin));
        } catch (MalformedUriTemplate _) {
            return Optional.empty();
        }
    }

    /// The variables that may be given values.
    public Set<String> variables() {
        return Set.copyOf(template.variables());
    }

    /// The address with these values; variables without one are left out. Nothing when a value has no variable, is no
    /// code or list of codes of at most 500 characters, or the address would be too long.
    public Optional<URI> address(Map<String, String> values) {
        boolean known = variables().containsAll(values.keySet());
        if (!known || !values.values().stream().allMatch(ReportAddress::isCode)) {
            return Optional.empty();
        }
        Map<String, TemplateValue> texts = new HashMap<>();
        values.forEach((name, text) -> texts.put(name, TemplateValue.of(text)));
        try {
            return ReportAddress.parse(template.expand(texts), origin)
                    .filter(address -> address.getRawPath().equals(base.getRawPath()));
        } catch (MalformedUriTemplate _) {
            return Optional.empty();
        }
    }

    /// One literal, then query expressions to the end; `{?` where the query begins, `{&` where it goes on; each name
    /// once.
    private static boolean isReportForm(List<Part> parts) {
        if (parts.isEmpty() || !(parts.getFirst() instanceof Literal(String literal))) {
            return false;
        }
        boolean inQuery = literal.indexOf('?') >= 0;
        Set<String> names = fixedNames(literal);
        for (Part part : parts.subList(1, parts.size())) {
            Operator wanted = inQuery ? Operator.QUERY_CONTINUED : Operator.QUERY;
            if (!(part instanceof Expression(Operator operator, List<Variable> variables)) || operator != wanted) {
                return false;
            }
            for (Variable variable : variables) {
                if (variable.explode() || variable.prefix() > 0 || !ReportAddress.isName(variable.name())
                        || !names.add(variable.name())) {
                    return false;
                }
            }
            inQuery = true;
        }
        return true;
    }

    /// The names that the template gives a value itself; no variable may repeat one.
    private static Set<String> fixedNames(String literal) {
        int mark = literal.indexOf('?');
        Set<String> names = new HashSet<>();
        for (String pair : mark < 0 ? new String[0] : literal.substring(mark + 1).split("&")) {
            names.add(pair.substring(0, (pair + "=").indexOf('=')));
        }
        return names;
    }

    /// ASCII without spaces, escapes and backslashes, which not every reader takes for the same.
    private static boolean isPlainInTemplate(int c) {
        return c > ' ' && c < 0x7F && c != '%' && c != '\\';
    }
}
