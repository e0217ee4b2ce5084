package io.micip.agreement.signature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreementtext.PlainText;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.text.FieldScanning;
import io.micip.privacy.field.FieldPurpose;

/// A person acting in office, as requests name one.
///
/// @param name as the person signs
/// @param title of the office
public record OfficialRequest(
        @NotBlank @Size(max = LONGEST) @Pattern(regexp = PRINTABLE, message = NO_CONTROLS) String name,
        @NotBlank @Size(max = LONGEST) @Pattern(regexp = PRINTABLE, message = NO_CONTROLS) String title) {

    private static final int LONGEST = OfficialName.LONGEST;
    private static final String PRINTABLE = "\\P{Cntrl}*";
    private static final String NO_CONTROLS = PlainText.NO_CONTROLS;

    /// The person whom a request names, if it names one.
    ///
    /// @param pointer as [#asName]
    public static @Nullable OfficialName nameIn(@Nullable OfficialRequest request, String pointer) {
        return request == null ? null : request.asName(pointer);
    }

    /// @param pointer JSON Pointer of this in the request
    /// @throws io.micip.chassis.problem.Refused `identifier-found` if a part says more about the person than name and
    ///     title, or the title names a student, `invalid` if it holds what evidence cannot hold
    public OfficialName asName(String pointer) {
        FieldScanning.confirmedBy(null).field(pointer + "/name", name, FieldPurpose.OFFICIAL)
                .field(pointer + "/title", title, FieldPurpose.OFFICE).refuseFindings();
        return new OfficialName(line(pointer + "/name", name), line(pointer + "/title", title));
    }

    private static String line(String pointer, String part) {
        if (!PlainText.isLine(part)) {
            throw CommonProblems.invalid(pointer, NO_CONTROLS);
        }
        return part.strip();
    }
}
