package io.micip.testservers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What docs/problems.md says, for the test that no problem type lacks its row and no row its type.
///
/// ```java
/// assertThat(ProblemsPage.section("plan-service")).containsExactlyInAnyOrderEntriesOf(codesAndStatusesInTheCode());
/// ```
public final class ProblemsPage {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| ([0-9]{3}) \\|.*");

    private ProblemsPage() {}

    /// Codes with their HTTP status in one section of the page.
    ///
    /// @param title of the section, such as `plan-service`
    /// @throws AssertionError when there is no such section
    public static SortedMap<String, Integer> section(String title) {
        var rows = new TreeMap<String, Integer>();
        var inside = false;
        var found = false;
        try {
            for (var line : Files.readAllLines(page())) {
                if (line.startsWith("## ")) {
                    inside = line.equals("## " + title);
                    found |= inside;
                }
                var row = ROW.matcher(line);
                if (inside && row.matches()) {
                    rows.put(row.group(1), Integer.valueOf(row.group(2)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!found) {
            throw new AssertionError("docs/problems.md has no section " + title);
        }
        return rows;
    }

    /// Upwards from the module that is tested.
    private static Path page() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var page = folder.resolve("docs/problems.md");
            if (Files.exists(page)) {
                return page;
            }
        }
        throw new AssertionError("no docs/problems.md above " + Path.of("").toAbsolutePath());
    }
}
