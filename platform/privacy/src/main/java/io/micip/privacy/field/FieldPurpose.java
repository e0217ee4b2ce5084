package io.micip.privacy.field;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.Severity;

/// What a field is for. A typed field says of some kinds of findings that they are what it is for.
public enum FieldPurpose {
    /// Words of a plan, a reason, a search, or anything that no other purpose fits: every finding counts.
    WORDS,
    /// A text that the state publishes for everybody, such as an agreement. Offices give their telephones and e-mail
    /// there, so these are warnings, which the publisher confirms; what points to a student stays a hit, so also where one
    /// is said to live. The address of an office is at most a warning in any text.
    PUBLISHED,
    /// Name of a person acting in office. That it holds a name, of whatever sound, is no finding; what is more than a name
    /// stays one.
    OFFICIAL,
    /// Title of the office that a person acts in. Words that only sound like a name are no finding, for offices are called
    /// after places and people; a name that is said to be a student's stays a hit.
    OFFICE;

    private static final Set<Kind> CONTACTS = EnumSet.of(Kind.EMAIL, Kind.PHONE);
    private static final Set<Kind> NAMES = EnumSet.of(Kind.PERSON_NAME, Kind.INITIALS);

    /// The finding as it counts in such a field; empty where it is none.
    Optional<Finding> judged(Finding found) {
        return switch (this) {
            case WORDS -> Optional.of(found);
            case PUBLISHED -> Optional.of(CONTACTS.contains(found.kind())
                    ? new Finding(found.kind(), Severity.WARNING, found.start(), found.end())
                    : found);
            case OFFICIAL -> Optional.of(found).filter(one -> !NAMES.contains(one.kind()));
            case OFFICE -> Optional.of(found)
                    .filter(one -> one.severity() == Severity.HIT || !NAMES.contains(one.kind()));
        };
    }
}
