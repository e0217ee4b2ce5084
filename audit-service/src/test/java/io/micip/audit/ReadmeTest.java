package io.micip.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReadmeTest {
    private static final Path SOURCES = Path.of("src/main/java/io/micip/audit");

    @Test
    void namesEveryPackageAndStaysShort() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme.lines().count()).isLessThanOrEqualTo(80);
        try (var packages = Files.list(SOURCES)) {
            assertThat(packages.filter(Files::isDirectory).map(folder -> "`" + folder.getFileName() + "`"))
                    .allSatisfy(name -> assertThat(readme).contains(name));
        }
    }
}
