package io.micip.catalog.uritemplate;

import java.util.ArrayList;
import java.util.List;

import io.micip.catalog.uritemplate.Part.Expression;
import io.micip.catalog.uritemplate.Part.Literal;
import io.micip.catalog.uritemplate.Part.Variable;

/// Reads a template by the grammar of RFC 6570, section 2. Stops at the first fault.
final class TemplateReader {

    private static final String NEVER_LITERAL = " \"%<>\\^`{|}";
    private static final String SIGNS = "+#./;?&";
    private static final int LONGEST_PREFIX = 4;

    private final String template;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    TemplateReader(String template) {
        this.template = template;
    }

    List<Part> read() throws MalformedUriTemplate {
        while (at < template.length()) {
            parts.add(template.charAt(at) == '{' ? readExpression() : readLiteral());
        }
        return List.copyOf(parts);
    }

    private Literal readLiteral() throws MalformedUriTemplate {
        int from = at;
        while (at < template.length() && template.charAt(at) != '{') {
            if (PercentEncoding.isEscape(template, at)) {
                at += 3;
            } else if (isLiteral(template.codePointAt(at))) {
                at += Character.charCount(template.codePointAt(at));
            } else {
                throw new MalformedUriTemplate("a character that an address may hold, or an expression", at);
            }
        }
        StringBuilder encoded = new StringBuilder();
        PercentEncoding.append(template.substring(from, at), true, encoded);
        return new Literal(encoded.toString());
    }

    private static boolean isLiteral(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> NEVER_LITERAL.indexOf(codePoint) < 0;
        };
    }

    private Expression readExpression() throws MalformedUriTemplate {
        at++;
        Operator operator = Operator.SIMPLE;
        if (SIGNS.indexOf(peek()) >= 0) {
            operator = Operator.of(peek());
            at++;
        }
        List<Variable> variables = new ArrayList<>();
        variables.add(readVariable());
        while (peek() == ',') {
            at++;
            variables.add(readVariable());
        }
        expect(peek() == '}', "a comma or the end of the expression");
        at++;
        return new Expression(operator, variables);
    }

    private Variable readVariable() throws MalformedUriTemplate {
        int from = at;
        readName();
        String name = template.substring(from, at);
        if (peek() == '*') {
            at++;
            return new Variable(name, 0, true, from);
        }
        return new Variable(name, peek() == ':' ? readPrefix() : 0, false, from);
    }

    /// Letters, digits, underscores and escapes; single dots between them.
    private void readName() throws MalformedUriTemplate {
        readNameCharacter();
        while (peek() != '}' && peek() != ',' && peek() != ':' && peek() != '*') {
            if (peek() == '.') {
                at++;
            }
            readNameCharacter();
        }
    }

    private void readNameCharacter() throws MalformedUriTemplate {
        char c = peek();
        boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        expect(plain || PercentEncoding.isEscape(template, at), "a variable's name");
        at += plain ? 1 : 3;
    }

    private int readPrefix() throws MalformedUriTemplate {
        at++;
        int from = at;
        while (peek() >= '0' && peek() <= '9' && at - from < LONGEST_PREFIX) {
            at++;
        }
        expect(at > from && template.charAt(from) != '0', "a length from 1 to 9999");
        return Integer.parseInt(template.substring(from, at));
    }

    private void expect(boolean met, String what) throws MalformedUriTemplate {
        if (!met) {
            throw new MalformedUriTemplate(what, at);
        }
    }

    /// The next character; past the end one that no rule takes.
    private char peek() {
        return at < template.length() ? template.charAt(at) : ' ';
    }
}
