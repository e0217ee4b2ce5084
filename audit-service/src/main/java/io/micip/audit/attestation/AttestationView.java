package io.micip.audit.attestation;

import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/// An attestation for people: what is stored, how much of it, and what was found. Plain HTML, without script or style of
/// its own.
final class AttestationView {
    private static final String OPENING = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What is stored here</title></head>
            <body>
            <main>
            <h1>What is stored here</h1>
            <p>%s</p>
            <p>This was counted in the live stores on %s (UTC), field by field, and every text was read again by the same scanner that
            turns identifiers of students back. %,d texts were read: <strong>%,d identifiers of persons</strong> were found.
            %,d places only look like one; whoever wrote them said that they name nobody, or they stand in a menu of public reports.</p>
            <p>Read were the databases of all services, every entry of the logs named below, and what was put aside because no
            service could read it. Not read were the broker’s copy of the events, which the logs hold entry by entry, what is sealed
            under keys that are not stored, the files that processes write about themselves, and backups.</p>
            """;
    private static final String LOG = """
            <li><code>%s</code>: %,d entries, all read; their tree was built again and has the root of the checkpoint,
            <code>%s</code>. Records put aside: %,d. Entries that could be searched by then: %,d.</li>
            """;
    private static final String CLEAN = "No report, no figure of a report and no identifier of a student was found in what"
            + " is stored here."
            + " Names of persons stand with what they signed in office: agreements, and answers to requests for records. Names"
            + " that such a request asks for are kept apart until they are erased, and not read here: they name somebody.";
    private static final String NOT_CLEAN = "<strong>Something is stored here that should not be.</strong> The list below"
            + " says where; what it is, is shown to nobody.";
    private static final String CLOSING = """
            <h2>How to check this</h2>
            <p>The same numbers stand in the <a href="/api/v1/attestation/note">signed note</a>. It is signed with
            <code>%s</code> (<a href="/api/v1/attestation/vkey">as text</a>, <a href="/api/v1/attestation/keys">with those before it</a>); compare this key with the one that the operator published
            elsewhere. The logs named above are public, and later checkpoints must grow out of these.</p>
            </main>
            </body>
            </html>
            """;

    /// What is shown before the first count.
    static final String NOT_YET = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What is stored here</title></head>
            <body>
            <main>
            <h1>What is stored here</h1>
            <p>It was not counted yet. The platform counts what it stores, field by field, soon after it starts and each night, and
            shows the signed result at this address. Look again in some minutes.</p>
            </main>
            </body>
            </html>
            """;

    private final JsonNode inventory;
    private final String key;
    private final StringBuilder html = new StringBuilder();

    /// @param key that signed it
    AttestationView(JsonNode inventory, String key) {
        this.inventory = inventory;
        this.key = key;
    }

    String html() {
        var scan = inventory.path("scan");
        boolean clean = scan.path("hits").asLong() == 0 && inventory.path("astray").isEmpty();
        html.append(OPENING.formatted(clean ? CLEAN : NOT_CLEAN, escaped(inventory.path("at").asString()),
                scan.path("texts").asLong(), scan.path("hits").asLong(), scan.path("warnings").asLong()));
        counts("Found", scan.path("places"));
        counts("Astray", inventory.path("astray"));
        inventory.path("services").forEach(this::service);
        html.append("<h2>Logs</h2>\n<ul>\n");
        inventory.path("logs")
                .forEach(log -> html.append(LOG.formatted(escaped(log.path("origin").asString()),
                        log.path("size").asLong(), escaped(log.path("root").asString()),
                        log.path("parked").asLong(), log.path("records").asLong())));
        return html.append("</ul>\n").append(CLOSING.formatted(escaped(key))).toString();
    }

    private void counts(String title, JsonNode counts) {
        if (counts.isEmpty()) {
            return;
        }
        html.append("<h2>").append(title).append("</h2>\n<ul>\n");
        counts.forEachEntry((place, count) -> html.append("<li>%s: %,d</li>\n"
                .formatted(escaped(place), count.asLong())));
        html.append("</ul>\n");
    }

    private void service(JsonNode service) {
        html.append("<h2>").append(escaped(service.path("service").asString())).append("</h2>\n");
        service.path("collections").forEach(collection -> {
            html.append("<table>\n<caption>%s: %,d documents</caption>\n".formatted(
                    escaped(collection.path("name").asString()), collection.path("documents").asLong()));
            html.append("<tr><th scope=\"col\">Element</th><th scope=\"col\">Kind</th>"
                    + "<th scope=\"col\">Values</th><th scope=\"col\">Kept for</th></tr>\n");
            collection.path("elements").forEach(element -> html
                    .append("<tr><th scope=\"row\"><code>%s</code></th><td>%s</td><td>%,d</td><td>%s</td></tr>\n"
                            .formatted(escaped(element.path("path").asString()),
                                    escaped(element.path("kind").asString()), element.path("values").asLong(),
                                    escaped(element.path("purpose").asString()))));
            html.append("</table>\n");
        });
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
