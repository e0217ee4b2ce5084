package io.micip.catalog.district;

import io.micip.agreements.DistrictCode;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Reads district codes of requests.
public final class DistrictCodes {
    private static final String FORM = "expected: the 5 digits of a district";

    private DistrictCodes() {}

    /// The code in a field of the body.
    ///
    /// @param pointer JSON Pointer of the field
    /// @throws Refused `invalid`
    public static DistrictCode inBody(String pointer, String text) {
        return DistrictCode.find(text).orElseThrow(() -> CommonProblems.invalid(pointer, FORM));
    }

    /// The code in the query parameter `district`.
    ///
    /// @throws Refused `invalid`
    public static DistrictCode inQuery(String text) {
        return DistrictCode.find(text).orElseThrow(() -> new Refused(Refusal.of(CommonProblems.INVALID,
                "Please correct the query parameter named in errors.", FieldError.ofParameter("district", FORM))));
    }
}
