package io.micip.catalog.uritemplate;

import java.net.URI;
import java.net.URISyntaxException;
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
/// fragment, and each value is one query parameter of the name that the template gives it, whatever the value holds.
/// Each address is read again before it is given out. What the origin must be (https on 443, or a demonstration on the
/// loopback) is the rule of [io.micip.catalog.source.Sources].
///
/// Source: RFC 6570, sections 3.2.8 and 3.2.9; RFC 3986, section 3.
public final class ReportUrlTemplate {

    private static final int LONGEST_TEMPLATE = 2_000;
    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_ADDRESS = 4_000;

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
            URI base = new URI(template.expand(Map.of()));
            boolean fine = isReportForm(template.parts()) && staysAt(base, origin) && hasPlainPath(base);
            return fine ? Optional.of(new ReportUrlTemplate(template, base, origin)) : Optional.empty();
        } catch (MalformedUriTemplate | URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// The variables that may be given values.
    public Set<String> variables() {
        return Set.copyOf(template.variables());
    }

    /// The address with these values; variables without one are left out. Nothing when a value has no variable, is
    /// longer than 500 characters, holds control characters or halves of characters, or the address would be too long.
    public Optional<URI> address(Map<String, String> values) {
        boolean known = variables().containsAll(values.keySet());
        if (!known || !values.values().stream().allMatch(ReportUrlTemplate::isPlain)) {
            return Optional.empty();
        }
        Map<String, TemplateValue> texts = new HashMap<>();
        values.forEach((name, text) -> texts.put(name, TemplateValue.of(text)));
        try {
            String written = template.expand(texts);
            URI address = new URI(written);
            boolean fine = written.length() <= LONGEST_ADDRESS && staysAt(address, origin)
                    && address.getRawPath().equals(base.getRawPath());
            return fine ? Optional.of(address) : Optional.empty();
        } catch (MalformedUriTemplate | URISyntaxException _) {
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
                if (variable.explode() || variable.prefix() > 0 || !names.add(variable.name())) {
                    return false;
                }
            }
            inQuery = true;
        }
        return true;
    }

    /// The names that the template gives a value itself; no variable may repeat one.
    private static Set<String> fixedNames(String literal) {
        String query = literal.substring(literal.indexOf('?') + 1);
        Set<String> names = new HashSet<>();
        for (String pair : query.split("[&;]")) {
            names.add(pair.substring(0, (pair + "=").indexOf('=')));
        }
        return names;
    }

    /// ASCII without spaces, escapes and backslashes, which not every reader takes for the same.
    private static boolean isPlainInTemplate(int c) {
        return c > ' ' && c < 0x7F && c != '%' && c != '\\';
    }

    private static boolean staysAt(URI address, Origin origin) {
        return Origin.of(address).filter(origin::equals).isPresent() && address.getRawUserInfo() == null
                && address.getRawFragment() == null && !address.getRawAuthority().endsWith(":");
    }

    /// A path that every reader takes for the same: no empty or dot segments, no semicolons.
    private static boolean hasPlainPath(URI base) {
        String path = base.getRawPath();
        return path.matches("(/[A-Za-z0-9_~!$'()*+,=:@-]+(\\.[A-Za-z0-9_~-]+)*)*/?");
    }

    private static boolean isPlain(String value) {
        return value.length() <= LONGEST_VALUE && value.codePoints().noneMatch(c -> Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE || Character.getType(c) == Character.FORMAT);
    }
}
