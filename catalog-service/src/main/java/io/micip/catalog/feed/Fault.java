package io.micip.catalog.feed;

/// Why a read of a feed is not believed. None of them removes anything: the last good copy goes on serving.
public enum Fault {
    UNREACHABLE("unreachable", "The source did not answer."),
    LATE("late", "The source took too long to answer."),
    REFUSED_BY_SOURCE("refused-by-source", "The source answered with an error."),
    REDIRECTED("redirected", "The source sent us to another address, which is not followed."),
    PRIVATE_ADDRESS("private-address", "The source's host leads to a private address."),
    UNREADABLE("unreadable", "The directory of the menu holds no JSON file, or cannot be read."),
    CHANGING("changing", "The files of the menu changed while they were read."),
    NOT_JSON("not-json", "The answer is not a JSON document."),
    TOO_LARGE("too-large", "The answer is larger than 5 MB."),
    TOO_DEEP("too-deep", "The menu has more than 8 levels."),
    TOO_MANY("too-many", "The menu has more entries than a menu can have."),
    NOT_THE_FORMAT("not-the-format", "The answer is not a menu of format micip-menu/1."),
    OTHER_SOURCE("other-source", "The menu says it belongs to another source."),
    DUPLICATE_ID("duplicate-id", "Two entries of the menu have the same id."),
    CYCLIC("cyclic", "Entries of the menu succeed one another in a circle."),
    BAD_TEXT("bad-text", "A text of the menu cannot be shown."),
    BAD_REPORT("bad-report", "A report of the menu is not described as the format asks."),
    BAD_PARAMETER("bad-parameter", "A parameter of a report is not described as the format asks."),
    BAD_LOCATION("bad-location", "A location of the menu is not described as the format asks."),
    BAD_ADDRESS("bad-address", "A report's address leads to another host or is not an address a report may have."),
    HALF_GONE("half-gone",
            "Half of the entries, reports or locations, or more, are gone at once, without a word about them.");

    private final String code;
    private final String explanation;

    Fault(String code, String explanation) {
        this.code = code;
        this.explanation = explanation;
    }

    /// The word in the API, in metrics and in log lines.
    public String code() {
        return code;
    }

    /// One sentence for people.
    public String explanation() {
        return explanation;
    }
}
