package io.micip.agreement.agreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import io.micip.chassis.text.FieldScanning;

/// A person acting in office, as requests name one.
///
/// @param name as the person signs
/// @param title of the office
record OfficialRequest(
        @NotBlank @Size(max = LONGEST) @Pattern(regexp = PRINTABLE, message = NO_CONTROLS) String name,
        @NotBlank @Size(max = LONGEST) @Pattern(regexp = PRINTABLE, message = NO_CONTROLS) String title) {

    private static final int LONGEST = OfficialName.LONGEST;
    private static final String PRINTABLE = "\\P{Cntrl}*";
    private static final String NO_CONTROLS = "expected: no control characters";

    /// @param pointer JSON Pointer of this in the request
    /// @throws io.micip.chassis.problem.Refused `identifier-found` if a part says more about the person than name and
    ///     title
    OfficialName asName(String pointer) {
        FieldScanning.confirmedBy(null).field(pointer + "/name", name).field(pointer + "/title", title)
                .refuseFindings();
        return new OfficialName(name.strip(), title.strip());
    }
}
