package io.micip.chassis.problem;

import java.io.IOException;
import java.util.Set;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// Errors that Tomcat finds before any filter runs, such as a request line that is none: a problem instead of a page.
public final class ProblemValve extends ErrorReportValve {
    /// A method, coding or version that is not known here (501, 505): a mistake of the client, no failure of ours.
    private static final Set<Integer> NOT_HTTP_AS_WE_SPEAK_IT = Set.of(Response.SC_NOT_IMPLEMENTED,
            Response.SC_HTTP_VERSION_NOT_SUPPORTED);

    /// Made by Tomcat.
    public ProblemValve() {}

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (NOT_HTTP_AS_WE_SPEAK_IT.contains(response.getStatus())) {
            response.setStatus(Response.SC_BAD_REQUEST);
        }
        var refusal = MvcRefusals.ofStatus(response.getStatus());
        var body = """
                {"type":"%s","title":"%s","status":%d,"detail":"%s","code":"%s"}"""
                .formatted(refusal.type().uri(), refusal.type().title(), response.getStatus(), refusal.explanation(),
                        refusal.type().code());
        try {
            response.setContentType("application/problem+json");
            response.getReporter().write(body);
            response.finishResponse();
        } catch (IOException e) {
            // The client is gone; there is nobody to tell.
        }
    }
}
