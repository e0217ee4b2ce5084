package io.micip.audit.format;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The forms of an export.
public enum RecordFormat {
    /// A table (RFC 4180), a heading first.
    CSV("text/csv;charset=UTF-8;header=present", CsvRecords::new),
    /// One JSON object a line, as the API shows a record.
    NDJSON("application/x-ndjson", JsonLines::ofRecords),
    /// One event of the Open Cybersecurity Schema Framework a line.
    OCSF("application/x-ndjson", JsonLines::ofOcsf);

    private final String mediaType;
    private final Function<OutputStream, RecordWriter> writers;

    RecordFormat(String mediaType, Function<OutputStream, RecordWriter> writers) {
        this.mediaType = mediaType;
        this.writers = writers;
    }

    /// The format of a name, as `csv`.
    public static Optional<RecordFormat> named(String name) {
        return Arrays.stream(values()).filter(format -> format.word().equals(name)).findFirst();
    }

    /// As the API names it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As HTTP names it.
    public String mediaType() {
        return mediaType;
    }

    /// How a file of it is called at its end.
    public String extension() {
        return this == OCSF ? "ocsf.ndjson" : word();
    }

    /// A writer of a new file.
    public RecordWriter writer(OutputStream out) {
        return writers.apply(out);
    }
}
