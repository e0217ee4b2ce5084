package io.micip.chassis.http;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Reads `If-Match` for controllers.
final class IfMatchArgument implements HandlerMethodArgumentResolver {
    private static final Pattern STRONG = Pattern.compile("\"([0-9]{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return read(request.getHeader(HttpHeaders.IF_MATCH));
    }

    static IfMatch read(@Nullable String header) {
        if (header == null) {
            throw new Refused(Refusal.of(CommonProblems.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the version that you read."));
        }
        var strong = STRONG.matcher(header.strip());
        if (!strong.matches()) {
            throw new Refused(Refusal.of(CommonProblems.WRONG_TYPE,
                    "If-Match: expected one ETag as you read it, such as \"7\" with its quotes."));
        }
        return new IfMatch(Long.parseLong(strong.group(1)));
    }
}
