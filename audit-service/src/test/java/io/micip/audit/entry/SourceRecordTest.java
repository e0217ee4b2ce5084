package io.micip.audit.entry;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SourceRecordTest {

    private static final SourceRecord RECORD = new SourceRecord(41, "82030".getBytes(StandardCharsets.UTF_8), null,
            List.of(new SourceRecord.Header("ce_id", new byte[]{7}), new SourceRecord.Header("é", null)));

    @Test
    void isWrittenPartByPartEachWithItsLengthBeforeIt() {
        assertThat(HexFormat.of().formatHex(RECORD.toBytes())).isEqualTo("00000005" + "3832303330" + "ffffffff"
                + "00000005" + "63655f6964" + "00000001" + "07" + "00000002" + "c3a9" + "ffffffff");
    }

    @Test
    void isReadPartByPart() {
        assertThat(SourceRecord.parts(RECORD.toBytes()).stream().map(part -> HexFormat.of().formatHex(part)))
                .containsExactly("3832303330", "63655f6964", "07", "c3a9");
    }

    @Test
    void isReadAsFarAsItGoes() {
        assertThat(SourceRecord.parts(HexFormat.of().parseHex("00000009" + "6162")))
                .containsExactly("ab".getBytes(StandardCharsets.US_ASCII));
        assertThat(SourceRecord.parts(new byte[]{0, 0, 1})).isEmpty();
    }
}
