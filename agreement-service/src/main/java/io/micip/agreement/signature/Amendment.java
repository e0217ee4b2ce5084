package io.micip.agreement.signature;

import io.micip.agreement.agreementtext.TextIdentity;

/// The district's signature under a Schedule A that it put in force after it had signed the agreement: the change is the
/// act of signing. Only ever added to an agreement.
///
/// @param by who signed, when and how
/// @param text of the agreement that Schedule A belongs to
/// @param scheduleA exactly which Schedule A
public record Amendment(Act by, TextIdentity text, ScheduleAIdentity scheduleA) {}
