package io.micip.catalog.uritemplate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.micip.catalog.source.Origin;

/// Reads the address of a report, however it was made, and believes it only where every reader must understand the same:
/// the source's own origin, letter by letter; a path of plain segments; a query of names with codes; and nothing else. No
/// user, no port beside the origin's, no fragment, no escape but that of a comma, no number long enough to be a person's,
/// and no page behind a log-in or about one student.
///
/// Source: RFC 3986; OWASP on server-side request forgery and unvalidated redirects.
public final class ReportAddress {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_VALUE = 500;

    // no group is repeated in these: a long text must not go deep
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~/-]*)?");
    private static final List<String> NOT_IN_PATH = List.of("//", "/.", "./", "..");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern CODES = Pattern.compile("[A-Za-z0-9._~,-]*");
    private static final String COMMA = "%2C";
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d([._-]?\\d){8}");

    /// Words of pages that are about one student, or stand behind a secure session.
    private static final Pattern NOT_PUBLIC = Pattern.compile(
            "(?i)(student[-_]?(level|detail|profile|record|roster|search|list|id)|individual|roster|secure"
                    + "|log[-_]?(in|on|out|off)|sign[-_]?(in|on|out|off)|oauth|saml|openid|session|token|password|admin"
                    + "|(^|[/._-])(auth|authorize|sso|account|accounts|adfs|acs|wayf|private|my)($|[/._?-]))");

    private ReportAddress() {}

    /// The address in this text, if it is one of a report at this origin.
    public static Optional<URI> parse(String text, Origin origin) {
        var start = origin.toString();
        if (text.length() > LONGEST || !text.startsWith(start)) {
            return Optional.empty();
        }
        var rest = text.substring(start.length());
        var mark = rest.indexOf('?');
        var path = mark < 0 ? rest : rest.substring(0, mark);
        var fine = isPlainPath(path) && !NOT_PUBLIC.matcher(rest).find()
                && (mark < 0 || isQueryOfCodes(rest.substring(mark + 1)));
        return fine ? read(text, origin) : Optional.empty();
    }

    /// Whether the value may stand in a query: a code or a list of codes of at most 500 characters, which no reader takes
    /// for anything else.
    static boolean isCode(String value) {
        return value.length() <= LONGEST_VALUE && CODES.matcher(value).matches() && !LONG_NUMBER.matcher(value).find();
    }

    /// Whether a parameter may be called so.
    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !NOT_PUBLIC.matcher(name).find();
    }

    /// A path that every reader takes for the same: no empty or dot segments, nothing escaped.
    private static boolean isPlainPath(String path) {
        return PATH.matcher(path).matches() && NOT_IN_PATH.stream().noneMatch(path::contains) && !path.endsWith(".");
    }

    private static boolean isQueryOfCodes(String query) {
        var names = new HashSet<String>();
        for (var pair : query.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals < 0 || !isName(pair.substring(0, equals))
                    || !isCode(pair.substring(equals + 1).replace(COMMA, ","))
                    || !names.add(pair.substring(0, equals))) {
                return false;
            }
        }
        return true;
    }

    /// Reads it once more, as those who follow it will.
    private static Optional<URI> read(String text, Origin origin) {
        try {
            var address = new URI(text);
            var stays = Origin.of(address).filter(origin::equals).isPresent() && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
            return stays ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
