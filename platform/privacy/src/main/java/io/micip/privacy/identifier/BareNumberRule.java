package io.micip.privacy.identifier;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Kind;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.DigitGroups;

/// Runs of digits that no word explains: 10 digits may be a student code, 9 a Social Security Number, 11 with a
/// leading 1 a telephone number. They warn, and the author says what they are. Sums of money are none of these.
final class BareNumberRule implements NumberRule {

    private final DigitGroups groups;

    BareNumberRule(DigitGroups groups) {
        this.groups = groups;
    }

    @Override
    public @Nullable Claim read(int group) {
        Kind kind = switch (groups.length(group)) {
            case 9 -> Kind.SSN;
            case 10 -> Kind.UIC;
            case 11 -> groups.firstDigit(group) == '1' ? Kind.PHONE : null;
            default -> null;
        };
        if (kind == null || groups.isMoney(group)) {
            return null;
        }
        return Claim.warning(kind, groups.start(group), groups.end(group));
    }
}
