package io.micip.chassis.problem;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.Errors;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/// What Spring's web layer finds wrong with a request, as refusals.
final class MvcRefusals {
    private static final String CORRECT = "Please correct what errors names.";

    private MvcRefusals() {}

    static Refusal of(Exception failure, HttpStatusCode status) {
        return switch (failure) {
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentNotValidException invalid -> invalid(fields(invalid.getBindingResult()));
            case HandlerMethodValidationException invalid -> invalid(parameters(invalid));
            case MethodArgumentTypeMismatchException mismatch -> wrongType(name(mismatch), mismatch.getCause());
            case TypeMismatchException mismatch -> wrongType("?" + mismatch.getPropertyName(), mismatch.getCause());
            case MissingServletRequestParameterException missing -> invalid(
                    Stream.of(FieldError.ofParameter(missing.getParameterName(), "expected: this parameter")));
            case MissingRequestHeaderException missing -> invalid(
                    Stream.of(FieldError.of("", "expected: the header " + missing.getHeaderName())));
            case HttpRequestMethodNotSupportedException method -> Refusal.of(CommonProblems.METHOD_NOT_ALLOWED,
                    "Expected: " + allowed(method) + ".");
            case HttpMediaTypeNotSupportedException media -> Refusal.of(CommonProblems.UNSUPPORTED_MEDIA_TYPE,
                    "Expected: application/json in UTF-8.");
            default -> ofStatus(status.value());
        };
    }

    static Refusal ofStatus(int status) {
        return switch (status) {
            case 401 -> Refusal.of(CommonProblems.NOT_SIGNED_IN, "Send an access token.");
            case 403 -> Refusal.of(CommonProblems.NOT_ALLOWED, "This is not open to you.");
            case 404 -> CommonProblems.unknown().refusal();
            case 405 -> Refusal.of(CommonProblems.METHOD_NOT_ALLOWED, "See the API's description.");
            case 406 -> Refusal.of(CommonProblems.NOT_ACCEPTABLE, "Accept application/json.");
            case 413 -> Refusal.of(CommonProblems.TOO_LARGE, "Send less.");
            case 415 -> Refusal.of(CommonProblems.UNSUPPORTED_MEDIA_TYPE, "Expected: application/json in UTF-8.");
            case 503 -> OutsideFailures.unavailable();
            default -> status >= 400 && status < 500
                    ? Refusal.of(CommonProblems.WRONG_TYPE, "The request does not have the form expected here.")
                    : OutsideFailures.unexpected();
        };
    }

    private static Refusal unreadable(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException mistake
                ? JsonMistakes.refusal(mistake)
                : Refusal.of(CommonProblems.MALFORMED_JSON, "Expected: a JSON object as the request's body.");
    }

    private static Refusal invalid(Stream<FieldError> errors) {
        return Refusal.of(CommonProblems.INVALID, CORRECT, errors.toArray(FieldError[]::new));
    }

    private static Stream<FieldError> parameters(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream().flatMap(result -> {
            var parameter = result.getMethodParameter();
            var mark = parameter.hasParameterAnnotation(PathVariable.class) ? ":" : "?";
            return result instanceof ParameterErrors errors
                    ? fields(errors)
                    : result.getResolvableErrors()
                            .stream()
                            .map(error -> FieldError.of(mark + parameter.getParameterName(),
                                    message(error.getDefaultMessage())));
        });
    }

    private static Stream<FieldError> fields(Errors errors) {
        return errors.getFieldErrors()
                .stream()
                .map(error -> FieldError.of("/" + pointer(error.getField()), message(error.getDefaultMessage())));
    }

    private static String pointer(String field) {
        return field.replace("].", "/").replace('[', '/').replace("]", "").replace('.', '/');
    }

    private static String message(@Nullable String text) {
        return text == null ? "expected: a valid value" : text;
    }

    private static Refusal wrongType(String where, @Nullable Throwable cause) {
        var root = cause;
        while (root != null && root.getCause() != null && !OwnMessages.isOurs(root)) {
            root = root.getCause();
        }
        return Refusal.of(CommonProblems.WRONG_TYPE, CORRECT,
                FieldError.of(where, OwnMessages.of(root, "expected: another form")));
    }

    private static String name(MethodArgumentTypeMismatchException mismatch) {
        return (mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ? ":" : "?") + mismatch.getName();
    }

    private static String allowed(HttpRequestMethodNotSupportedException method) {
        var supported = method.getSupportedMethods();
        return supported == null ? "another method" : String.join(", ", supported);
    }
}
