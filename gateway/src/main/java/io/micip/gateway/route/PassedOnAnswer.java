package io.micip.gateway.route;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

import io.micip.chassis.problem.Refused;
import io.micip.gateway.GatewayProblems;

/// A service's answer on its way to the client. Where the service breaks off before anything of it went out, the client is
/// told that it does not answer; afterwards the connection is cut, for a part must not pass for the whole.
///
/// @param answer as the service began it
record PassedOnAnswer(ServerResponse answer) implements ServerResponse {
    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        try {
            return answer.writeTo(request, response, context);
        } catch (ServletException brokenOff) {
            // What fails at the client's side is an IOException.
            if (response.isCommitted()) {
                throw brokenOff;
            }
            forget(response);
            throw new Refused(GatewayProblems
                    .unavailable("This part of the platform broke off its answer. Please try again soon."));
        }
    }

    /// What the service said of its answer does not hold for the problem that takes its place.
    private void forget(HttpServletResponse response) {
        List.copyOf(answer.headers().headerNames()).forEach(name -> response.setHeader(name, null));
        response.setContentLengthLong(-1);
    }
}
