package io.micip.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) ");

    @Test
    void areListedInTheDocumentEachWithItsStatus() throws IOException {
        var page = Files.readString(Path.of("../docs/problems.md"));
        var begin = page.indexOf("## gateway\n");
        var end = page.indexOf("\n## ", begin + 1);

        var rows = ROW.matcher(page.substring(begin, end < 0 ? page.length() : end))
                .results()
                .map(row -> row.group(1) + " " + row.group(2));

        assertThat(rows).containsExactlyInAnyOrderElementsOf(GatewayProblems.all()
                .stream()
                .map(type -> type.code() + " " + type.category().status())
                .toList());
    }
}
