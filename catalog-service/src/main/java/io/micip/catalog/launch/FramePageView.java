package io.micip.catalog.launch;

import java.net.URI;

import org.springframework.web.util.HtmlUtils;

import io.micip.chassis.problem.Refusal;

/// The pages of our own that a launch's frame can show: one that leads on to the report, one that says why not. Nothing
/// runs in them.
final class FramePageView {
    private FramePageView() {}

    /// Leads on at once. A page and not a redirect, for browsers hold only a page against the frame's surroundings
    /// (`frame-ancestors`), never a redirect.
    ///
    /// @param report where it lies
    static String leadingTo(URI report) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=%1$s"><title>Report</title></head>
                <body><p><a href="%1$s">Go on to the report</a></p></body>
                </html>
                """
                .formatted(HtmlUtils.htmlEscape(report.toString()));
    }

    /// Says why the report is not shown.
    static String saying(Refusal refusal) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title></head>
                <body>
                <main>
                <h1>%1$s</h1>
                <p>%2$s</p>
                <p>Reason: <code>%3$s</code></p>
                </main>
                </body>
                </html>
                """.formatted(HtmlUtils.htmlEscape(refusal.type().title()),
                HtmlUtils.htmlEscape(refusal.explanation()),
                HtmlUtils.htmlEscape(refusal.reason().orElse(refusal.type().code())));
    }
}
