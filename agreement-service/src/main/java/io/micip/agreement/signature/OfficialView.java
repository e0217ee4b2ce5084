package io.micip.agreement.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A person acting in office, as the API shows it.
///
/// @param name absent for readers of neither side
/// @param title the office
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfficialView(@Nullable String name, String title) {

    public static OfficialView of(OfficialName official) {
        return new OfficialView(official.name(), official.title());
    }

    public OfficialView withoutName() {
        return new OfficialView(null, title);
    }
}
