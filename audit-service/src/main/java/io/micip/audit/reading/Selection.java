package io.micip.audit.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.RecordFilter;

/// What a reader asked for, restricted to what the reader may see.
/// @param reader who asks, and as what
/// @param filter what is asked for
/// @param ofNobody whether it is about the districts of an organisation that has none
public record Selection(Reader reader, RecordFilter filter, boolean ofNobody) {
    /// The districts whose records these are, as far as the reader may know of them.
    Set<String> shown(List<AuditRecord> items) {
        if (!reader.everything()) {
            return reader.districts();
        }
        var shown = new HashSet<String>();
        items.forEach(item -> shown.addAll(item.districts()));
        return shown;
    }
}
