package io.micip.audit.merkle;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TilePathTest {
    @ParameterizedTest
    @CsvSource({"0, 5, 256, tile/0/005", "3, 1000, 256, tile/3/x001/000", "0, 1234067, 8, tile/0/x001/x234/067.p/8",
            "-1, 0, 3, tile/entries/000.p/3", "63, 999, 255, tile/63/999.p/255"})
    void writesAndReadsThePathsOfTheSpec(int level, long index, int width, String path) {
        var tile = new TilePath(level, index, width);

        assertThat(tile.path()).isEqualTo(path);
        assertThat(TilePath.parse(path)).contains(tile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tile/00/005", "tile/64/005", "tile/0/5", "tile/0/x000/005", "tile/0/005.p/0",
            "tile/0/005.p/256", "tile/0/005.p/01", "tile/0/../005", "tile/0/x001/x234/67", "tile/-1/005", "tile/0/005/",
            "tile/entries", "/tile/0/005", "tile/0/x999/x999/x999/x999/x999/999"})
    void readsNoOtherForm(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    @Test
    void knowsWhatATreeOfASizeHas() {
        assertThat(TilePath.width(0, 273, 70_000)).isEqualTo(112);
        assertThat(TilePath.width(1, 1, 70_000)).isEqualTo(17);
        assertThat(TilePath.width(2, 0, 70_000)).isEqualTo(1);
        assertThat(TilePath.width(3, 0, 70_000)).isZero();
        assertThat(new TilePath(0, 273, 113).isWithin(70_000)).isFalse();
        assertThat(new TilePath(0, 273, 1).isWithin(70_000)).isTrue();
    }

    @Test
    void writesABundleAsTheSpecDoes() {
        var entries = Stream.of("alpha", "beta", "gamma").map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
        byte[] bundle = EntryBundle.write(entries);

        assertThat(HexFormat.of().formatHex(bundle)).isEqualTo("0005616c706861000462657461000567616d6d61");
        assertThat(EntryBundle.read(bundle)).containsExactlyElementsOf(entries);
    }

    @Test
    void refusesABundleThatIsCutOff() {
        assertThatThrownBy(() -> EntryBundle.read(new byte[]{0})).hasMessage("bundle: cut off inside entry 0");
        assertThatThrownBy(() -> EntryBundle.read(new byte[]{0, 0, 0, 2, 7}))
                .hasMessage("bundle: cut off inside entry 1");
    }

    @Test
    void keepsTheLongestEntryAndRefusesOneByteMore() {
        assertThat(EntryBundle.read(EntryBundle.write(List.of(new byte[65_535]))).getFirst()).hasSize(65_535);
        assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[65_536])))
                .hasMessage("entry: 65536 bytes (expected: 65535 or fewer)");
    }
}
