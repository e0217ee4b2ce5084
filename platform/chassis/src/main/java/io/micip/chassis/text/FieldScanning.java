package io.micip.chassis.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.privacy.Kind;
import io.micip.privacy.field.ConfirmedWarning;
import io.micip.privacy.field.FieldFinding;
import io.micip.privacy.field.FieldPurpose;
import io.micip.privacy.field.FieldScan;

/// Scans the texts of one request for identifiers of persons and small groups of students, and refuses it when any
/// stands.
///
/// ```java
/// FieldScanning.confirmedBy(request.confirmed())
///         .field("/title", request.title())
///         .refuseFindings();
/// ```
/// For one request and one thread.
public final class FieldScanning {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private final FieldScan scan;

    private FieldScanning(FieldScan scan) {
        this.scan = scan;
    }

    /// @param confirmed warnings that the author says name nobody, or null for none
    public static FieldScanning confirmedBy(@Nullable List<Confirmation> confirmed) {
        var given = confirmed == null ? List.<Confirmation>of() : confirmed;
        return new FieldScanning(new FieldScan(given.stream().flatMap(one -> known(one).stream()).toList()));
    }

    /// Scans one field. An absent text has no findings.
    ///
    /// @param pointer JSON Pointer (RFC 6901) of the field in the request
    public FieldScanning field(String pointer, @Nullable String text) {
        scan.field(pointer, text);
        return this;
    }

    /// Scans one field that is typed as something else than free words. An absent text has no findings.
    ///
    /// @param pointer JSON Pointer (RFC 6901) of the field in the request
    public FieldScanning field(String pointer, @Nullable String text, FieldPurpose purpose) {
        scan.field(pointer, text, purpose);
        return this;
    }

    /// Scans the values of a report's parameters. A name that does not look like one is scanned too, and not repeated.
    ///
    /// @param pointer JSON Pointer (RFC 6901) of the object that holds them
    public FieldScanning values(String pointer, Map<String, String> values) {
        values.forEach((name, value) -> {
            boolean named = NAME.matcher(name).matches();
            scan.field(pointer, named ? null : name);
            scan.field(named ? pointer + "/" + name : pointer, value);
        });
        return this;
    }

    /// Ends the scan.
    ///
    /// @throws Refused `identifier-found` naming field, kind and place of each finding, never the value
    public void refuseFindings() {
        var errors = scan.standing().stream().map(FieldScanning::error).toArray(FieldError[]::new);
        if (errors.length > 0) {
            throw new Refused(Refusal.onRecord(CommonProblems.IDENTIFIER_FOUND,
                    "Plans speak about groups, never about one person. Please rephrase the places named in errors.",
                    errors));
        }
    }

    private static Optional<ConfirmedWarning> known(Confirmation given) {
        return Kind.ofCode(given.kind())
                .map(kind -> new ConfirmedWarning(given.pointer(), kind, given.start(), given.end()));
    }

    private static FieldError error(FieldFinding found) {
        var finding = found.finding();
        return new FieldError(found.pointer(), finding.kind().help(), finding.kind().code(), finding.start(),
                finding.end(), finding.severity().code());
    }
}
