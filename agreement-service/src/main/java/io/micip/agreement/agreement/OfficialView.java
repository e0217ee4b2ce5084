package io.micip.agreement.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A person acting in office, as the API shows it.
///
/// @param name absent for readers of neither side
/// @param title the office
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfficialView(@Nullable String name, String title) {

    static OfficialView of(OfficialName official) {
        return new OfficialView(official.name(), official.title());
    }

    OfficialView withoutName() {
        return new OfficialView(null, title);
    }
}
