package io.micip.chassis.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Turns what Jackson found wrong with a request into a refusal that names the place, never the value.
final class JsonMistakes {
    private JsonMistakes() {}

    /// The refusal for a body that could not be read.
    static Refusal refusal(JacksonException mistake) {
        return switch (mistake) {
            case UnrecognizedPropertyException unknown -> Refusal.of(CommonProblems.UNKNOWN_FIELD,
                    "Leave out the field named in errors, or correct its name.",
                    FieldError.of(pointer(unknown.getPath()), "expected: no such field"));
            case ValueInstantiationException rule -> Refusal.of(CommonProblems.INVALID,
                    "Please correct the value named in errors.",
                    FieldError.of(pointer(rule.getPath()), OwnMessages.of(rule.getCause(), "expected: a valid value")));
            case InvalidFormatException form -> wrongType(form, form.getTargetType());
            case MismatchedInputException type -> wrongType(type, type.getTargetType());
            case DatabindException other when !other.getPath().isEmpty() -> wrongType(other, null);
            default -> malformed(mistake);
        };
    }

    private static Refusal wrongType(DatabindException mistake, @Nullable Class<?> target) {
        return Refusal.of(CommonProblems.WRONG_TYPE, "Please correct the value named in errors.",
                FieldError.of(pointer(mistake.getPath()), "expected: " + form(target)));
    }

    private static Refusal malformed(JacksonException mistake) {
        var location = mistake.getLocation();
        var where = location == null || location.getLineNr() < 1
                ? ""
                : " Reading stopped at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
        return Refusal.of(CommonProblems.MALFORMED_JSON,
                "Expected: one JSON value in UTF-8, each field once, nothing after it." + where);
    }

    private static String form(@Nullable Class<?> target) {
        if (target == null) {
            return "another type";
        }
        if (target.isEnum()) {
            return "one of the documented words";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "true or false";
        }
        if (target == int.class || target == long.class || target == Integer.class || target == Long.class) {
            return "a whole number";
        }
        if (Number.class.isAssignableFrom(target) || target == double.class) {
            return "a number";
        }
        if (CharSequence.class.isAssignableFrom(target)) {
            return "a text";
        }
        if (Iterable.class.isAssignableFrom(target) || target.isArray()) {
            return "an array";
        }
        return target.getPackageName().startsWith("java.time")
                ? "a " + target.getSimpleName().toLowerCase(Locale.ROOT) + " as in RFC 3339"
                : "an object";
    }

    /// The JSON Pointer (RFC 6901) of a path.
    static String pointer(List<Reference> path) {
        return path.stream().map(JsonMistakes::step).collect(Collectors.joining());
    }

    private static String step(Reference reference) {
        var name = reference.getPropertyName();
        return "/" + (name == null
                ? Integer.toString(reference.getIndex())
                : name.replace("~", "~0").replace("/", "~1"));
    }
}
