package io.micip.gateway.signin;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

import io.micip.gateway.door.ProblemEntryPoints;

/// Somebody who is not signed in asks for what needs a caller: a page load, such as a link to a file from a mail, goes
/// to sign in and comes back; a script gets the problem.
record PagesSignIn(ProblemEntryPoints problems) implements AuthenticationEntryPoint {
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (isPageLoad(request)) {
            response.sendRedirect(SignInRequests.address(asked(request)));
        } else {
            problems.commence(request, response, failure);
        }
    }

    private static boolean isPageLoad(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private static String asked(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
