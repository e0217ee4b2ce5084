package io.micip.privacy.field;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Finding;
import io.micip.privacy.Severity;
import io.micip.privacy.identifier.IdentifierScanner;
import io.micip.privacy.reading.Passage;
import io.micip.privacy.smallcell.SmallCellLint;

/// Scans the texts of one request for identifiers and small groups, and leaves out the warnings that its author
/// confirmed. What stands must be answered with the problem `identifier-found`; nothing standing means that the request
/// may go on.
///
/// ```java
/// List<FieldFinding> standing = new FieldScan(confirmed)
///         .field("/title", request.title())
///         .field("/guidingQuestion", request.guidingQuestion())
///         .standing();
/// ```
/// A field that is typed as something else than free words says so with its [FieldPurpose]. For one request and one
/// thread.
public final class FieldScan {

    private final Set<ConfirmedWarning> confirmed;
    private final IdentifierScanner scanner = new IdentifierScanner();
    private final SmallCellLint lint = new SmallCellLint();
    private final List<FieldFinding> standing = new ArrayList<>();

    /// @param confirmed warnings that the author says name nobody; empty for a first try
    public FieldScan(Collection<ConfirmedWarning> confirmed) {
        this.confirmed = Set.copyOf(confirmed);
    }

    /// Scans one field. An absent text has no findings.
    ///
    /// @param pointer JSON Pointer (RFC 6901) of the field in the request
    public FieldScan field(String pointer, @Nullable String text) {
        return field(pointer, text, FieldPurpose.WORDS);
    }

    /// Scans one field that is for something. An absent text has no findings.
    ///
    /// @param pointer JSON Pointer (RFC 6901) of the field in the request
    public FieldScan field(String pointer, @Nullable String text, FieldPurpose purpose) {
        if (text != null) {
            Passage passage = Passage.of(text);
            Stream.concat(scanner.scan(passage).stream(), lint.check(passage).stream())
                    .flatMap(finding -> purpose.judged(finding).stream())
                    .sorted(Comparator.comparingInt(Finding::start))
                    .forEach(finding -> keepUnlessConfirmed(new FieldFinding(pointer, finding)));
        }
        return this;
    }

    /// Scans several fields, JSON Pointer to text, in the order of the map.
    public FieldScan fields(Map<String, String> texts) {
        texts.forEach(this::field);
        return this;
    }

    /// The findings that are not confirmed: fields in the order given, within a field by place. Every hit
    /// is among them.
    public List<FieldFinding> standing() {
        return List.copyOf(standing);
    }

    private void keepUnlessConfirmed(FieldFinding found) {
        boolean mayBeConfirmed = found.finding().severity() == Severity.WARNING;
        if (!mayBeConfirmed || !confirmed.contains(found.confirmation())) {
            standing.add(found);
        }
    }
}
