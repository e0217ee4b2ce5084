package io.micip.agreement.keeping;

import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.signature.Amendment;
import io.micip.agreement.signature.ScheduleAIdentity;

/// The district's signature under a later Schedule A, as MongoDB keeps it.
record StoredAmendment(StoredAct by, TextIdentity text, int scheduleAVersion, String scheduleASha256) {

    static StoredAmendment of(Amendment amendment) {
        return new StoredAmendment(StoredAct.of(amendment.by()), amendment.text(), amendment.scheduleA().version(),
                amendment.scheduleA().sha256());
    }

    Amendment asAmendment() {
        return new Amendment(by.asAct(), text, new ScheduleAIdentity(scheduleAVersion, scheduleASha256));
    }
}
