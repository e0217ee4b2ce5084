package io.micip.system.portal;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.microsoft.playwright.Page;

/// What a page's console said and what became of its requests, for the message of a test that fails in a browser, where
/// nothing else says why.
final class Overheard {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private Overheard() {}

    /// Listens to a page from now on.
    static Overheard at(Page page) {
        var overheard = new Overheard();
        page.onConsoleMessage(message -> overheard.lines.add("console " + message.type() + ": " + message.text()));
        page.onPageError(error -> overheard.lines.add("error: " + error));
        page.onRequestFailed(request -> overheard.lines.add(
                "failed: %s %s: %s".formatted(request.method(), request.url(), request.failure())));
        page.onResponse(response -> overheard.lines.add("answered: %d %s %s".formatted(response.status(),
                response.request().method(), response.url())));
        return overheard;
    }

    /// What was heard so far, in order.
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
