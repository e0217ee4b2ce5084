package io.micip.inventory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InventoryTest {

    private static Stream<StoredCollection> all() {
        return Stream.concat(Inventory.services().stream().flatMap(service -> Inventory.of(service).stream()),
                Stream.concat(Stream.of(Inventory.aggregate()), Inventory.everywhere().stream()));
    }

    @Test
    void tellsOfEveryElementWhatItIsFor() {
        assertThat(all().flatMap(one -> one.elements().stream()))
                .hasSizeGreaterThan(100)
                .allSatisfy(element -> assertThat(element.purpose()).isNotBlank().doesNotContain("|"));
    }

    @Test
    void namesNoElementTwice() {
        assertThat(all()).allSatisfy(one -> assertThat(one.elements()).extracting(DataElement::path)
                .doesNotHaveDuplicates());
    }

    @Test
    void hasNothingForAServiceThatStoresNothing() {
        assertThat(Inventory.of("no-service")).isEmpty();
    }

    /// With `-Dmicip.inventory.write=true` the page is written; look at the difference, commit it.
    @Test
    void isThePageThatThePublicReads() throws IOException {
        Path page = page();
        if (Boolean.getBoolean("micip.inventory.write")) {
            Files.writeString(page, InventoryPage.markdown());
        }

        assertThat(Files.readString(page)).isEqualTo(InventoryPage.markdown());
    }

    @Test
    void fitsNoFigureAndNoPageInAnyKind() {
        for (ElementKind kind : ElementKind.values()) {
            assertThat(List.of(double.class, float.class, Double.class, java.math.BigDecimal.class, byte[].class,
                    Object.class)).noneMatch(kind::fits);
        }
    }

    @Test
    void knowsTheFormsOfValues() {
        assertThat(ElementKind.ID.holds("mi-school-data/42")).isTrue();
        assertThat(ElementKind.ID.holds("two words")).isFalse();
        assertThat(ElementKind.CODE.holds(12)).isFalse();
        assertThat(ElementKind.INSTANT.holds(new Date(0))).isTrue();
        assertThat(ElementKind.NUMBERING.holds(3L)).isTrue();
        assertThat(ElementKind.NUMBERING.holds(97.4)).isFalse();
        assertThat(ElementKind.SCHOOL_YEAR.holds(412)).isFalse();
        assertThat(ElementKind.WORDS.holds("x".repeat(10_001))).isFalse();
        assertThat(ElementKind.SEALED.holds("plain")).isFalse();
    }

    /// Upwards from the module that is tested.
    private static Path page() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/glossary.md"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/data-elements.md");
    }
}
