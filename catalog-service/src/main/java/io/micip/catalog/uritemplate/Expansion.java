package io.micip.catalog.uritemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.micip.catalog.uritemplate.Part.Expression;
import io.micip.catalog.uritemplate.Part.Variable;
import io.micip.catalog.uritemplate.TemplateValue.Items;
import io.micip.catalog.uritemplate.TemplateValue.Pairs;
import io.micip.catalog.uritemplate.TemplateValue.Text;

/// One expression, written out.
///
/// Source: RFC 6570, section 3.2 and appendix A.
final class Expansion {

    private final Operator operator;
    private final StringBuilder out;
    private boolean begun;

    Expansion(Operator operator, StringBuilder out) {
        this.operator = operator;
        this.out = out;
    }

    static void append(Expression expression, Map<String, TemplateValue> values, StringBuilder out)
            throws MalformedUriTemplate {
        Expansion expansion = new Expansion(expression.operator(), out);
        for (Variable variable : expression.variables()) {
            TemplateValue value = values.get(variable.name());
            if (value != null && !value.isUndefined()) {
                expansion.append(variable, value);
            }
        }
    }

    private void append(Variable variable, TemplateValue value) throws MalformedUriTemplate {
        if (variable.prefix() > 0 && !(value instanceof Text)) {
            throw new MalformedUriTemplate("a single text for a variable with a length", variable.position());
        }
        switch (value) {
            case Text(String text) -> appendOne(variable.name(), List.of(prefix(text, variable.prefix())));
            case Items(List<String> items) -> {
                if (variable.explode()) {
                    items.forEach(item -> appendOne(variable.name(), List.of(item)));
                } else {
                    appendOne(variable.name(), items);
                }
            }
            case Pairs pairs -> appendPairs(variable, pairs.pairs());
        }
    }

    private void appendPairs(Variable variable, Map<String, String> pairs) {
        if (variable.explode()) {
            pairs.forEach(this::appendPair);
            return;
        }
        List<String> flat = new ArrayList<>();
        pairs.forEach((name, text) -> {
            flat.add(name);
            flat.add(text);
        });
        appendOne(variable.name(), flat);
    }

    /// A variable with its texts, joined by commas.
    private void appendOne(String name, List<String> texts) {
        separate();
        if (operator.isNamed()) {
            out.append(name).append(texts.equals(List.of("")) ? operator.ifEmpty() : "=");
        }
        for (int i = 0; i < texts.size(); i++) {
            out.append(i == 0 ? "" : ",");
            encode(texts.get(i));
        }
    }

    private void appendPair(String name, String text) {
        separate();
        encode(name);
        out.append(operator.isNamed() && text.isEmpty() ? operator.ifEmpty() : "=");
        encode(text);
    }

    private void separate() {
        out.append(begun ? operator.separator() : operator.first());
        begun = true;
    }

    private void encode(String text) {
        PercentEncoding.append(text, operator.keepsReserved(), out);
    }

    /// So many characters, where one outside the basic plane is one too.
    private static String prefix(String text, int length) {
        return length == 0 || text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
