package io.micip.inventory;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The inventory as the page `docs/data-elements.md`.
final class InventoryPage {

    private static final String OPENING = """
            # Data elements

            Everything that this platform stores, field by field, with the purpose of each. Source: MCL 380.1136, which asks for an
            inventory of data elements that the public can read, and for 30 days’ notice of a new one: whoever releases publishes this page first.

            This page is made from `platform/inventory`; a test fails when it differs, and the architecture test of every service fails when a
            service stores a field that has no line here, or a line has no field. `deploy/attest` counts what is really stored, field by field.

            **Not stored**: anything about a student, any report, any figure of a report. Names of persons stand in signatures alone, of those who
            sign or acknowledge an agreement, or answer a request, in office; and, until they are erased, in requests under the Freedom of
            Information Act that ask for a name. The one figure is the size of a whole district, from the state's register.

            Documents written by hand have no record type that a test could walk; their lines are held to what is stored by
            `deploy/attest` alone. They are marked *by hand*.

            ## Kinds

            | kind | holds | scanned again |
            |---|---|---|
            """;

    private static final String CLOSING = """

            The log itself holds the events, as the topic does. It is public in the form of hashes; entries are for auditors
            (README of audit-service).
            """;

    private InventoryPage() {}

    /// The whole page.
    static String markdown() {
        StringBuilder page = new StringBuilder(OPENING);
        for (ElementKind kind : ElementKind.values()) {
            page.append(row("`" + kind.code() + "`", kind.meaning(), kind.isText() ? "yes" : ""));
        }
        Inventory.services().forEach(service -> append(page, "## " + service, Inventory.of(service)));
        append(page, "## Every service", Stream.concat(Stream.of(Inventory.aggregate()),
                Inventory.everywhere().stream()).toList());
        page.append(CLOSING);
        return page.toString();
    }

    private static void append(StringBuilder page, String title, List<StoredCollection> collections) {
        page.append('\n').append(title).append('\n');
        for (StoredCollection one : collections) {
            String how = one.writing() == StoredCollection.Writing.BY_HAND ? " *(by hand)*" : "";
            page.append("\n### ").append(one.name()).append("\n\n").append(one.purpose()).append('.').append(how)
                    .append("\n\n| element | kind | purpose |\n|---|---|---|\n");
            page.append(one.elements().stream()
                    .map(element -> row("`" + element.path() + "`", "`" + element.kind().code() + "`",
                            element.purpose()))
                    .collect(Collectors.joining()));
        }
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(cell -> cell.isEmpty() ? "| " : "| " + cell + " ").collect(Collectors.joining())
                + "|\n";
    }
}
