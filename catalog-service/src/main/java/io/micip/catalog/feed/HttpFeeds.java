package io.micip.catalog.feed;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.micip.catalog.feed.Feeds.Answer;
import io.micip.catalog.outside.Exchange.Answered;
import io.micip.catalog.outside.Exchange.Failed;
import io.micip.catalog.outside.PinnedHttp;
import io.micip.catalog.outside.Trouble;

/// Asks for feeds over HTTP.
final class HttpFeeds {
    private static final String ETAG_FORM = "(W/)?\"[\\x21\\x23-\\x7e]{0,128}\"";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final PinnedHttp http;

    HttpFeeds(PinnedHttp http) {
        this.http = http;
    }

    /// @param etag of the copy we have, or null
    Answer ask(URI feed, @Nullable String etag) {
        Map<String, String> headers = etag == null
                ? Map.of("Accept", "application/json")
                : Map.of("Accept", "application/json", "If-None-Match", etag);
        return switch (http.get(feed, headers, FeedReader.LARGEST)) {
            case Answered answered -> answer(answered, etag != null);
            case Failed(Trouble trouble) -> new Answer.Failed(fault(trouble));
        };
    }

    private static Answer answer(Answered answered, boolean conditional) {
        var status = answered.status();
        if (status == NOT_MODIFIED && conditional) {
            return new Answer.Unchanged();
        }
        if (status >= 300 && status < 400) {
            return new Answer.Failed(Fault.REDIRECTED);
        }
        if (status != OK) {
            return new Answer.Failed(Fault.REFUSED_BY_SOURCE);
        }
        if (!isJson(answered.header("content-type"))) {
            return new Answer.Failed(Fault.NOT_JSON);
        }
        var etag = answered.header("etag");
        return new Answer.Document(answered.body(), etag.matches(ETAG_FORM) ? etag : null);
    }

    private static Fault fault(Trouble trouble) {
        return switch (trouble) {
            case UNREACHABLE -> Fault.UNREACHABLE;
            case LATE -> Fault.LATE;
            case INSIDE -> Fault.PRIVATE_ADDRESS;
            case TOO_LARGE -> Fault.TOO_LARGE;
        };
    }

    private static boolean isJson(String contentType) {
        var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || type.matches("application/[a-z0-9.-]+\\+json");
    }
}
