package io.micip.audit.format;

import java.io.IOException;

import io.micip.audit.record.AuditRecord;

/// Writes records one after the other, and holds none of them.
public interface RecordWriter {
    /// Writes the next record.
    /// @throws IOException when whoever receives it is gone
    void write(AuditRecord next) throws IOException;

    /// Brings out what was written so far, to the last byte.
    void flush() throws IOException;
}
