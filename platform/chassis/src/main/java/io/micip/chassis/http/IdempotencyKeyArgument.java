package io.micip.chassis.http;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Reads `Idempotency-Key` for controllers.
final class IdempotencyKeyArgument implements HandlerMethodArgumentResolver {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private final byte[] secret;

    IdempotencyKeyArgument(HttpSettings settings) {
        this.secret = settings.idempotencySecret().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        var header = web.getHeader(HEADER);
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (header == null || request == null) {
            return null;
        }
        if (!FORM.matcher(header).matches()) {
            throw new Refused(Refusal.of(CommonProblems.WRONG_TYPE,
                    "Idempotency-Key: expected 1 to 128 visible ASCII characters."));
        }
        var user = request.getUserPrincipal();
        var body = request.getAttribute(WholeBody.ATTRIBUTE) instanceof byte[] bytes ? bytes : new byte[0];
        return IdempotencyKey.of(secret, user == null ? "" : user.getName(),
                request.getMethod() + " " + request.getRequestURI(), header, body);
    }
}
