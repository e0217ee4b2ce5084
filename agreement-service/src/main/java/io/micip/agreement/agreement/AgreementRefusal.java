package io.micip.agreement.agreement;

import io.micip.agreement.district.District;
import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Why a step in the life of an agreement is refused.
public enum AgreementRefusal implements Refusal {

    /// No text was offered to the district.
    NOTHING_OFFERED("nothing-offered", "No agreement is offered to this district.",
            "The state offers the agreement to open districts only. Nothing can be signed or changed before."),
    /// The district is closed.
    DISTRICT_CLOSED("district-closed", "This district is closed.",
            "A closed district can sign nothing and share nothing. Look for the district that took its place."),
    /// The signature names another text than the one offered.
    TEXT_NOT_OFFERED("text-not-offered", "This is not the text that is offered.",
            "The state has offered another text since you opened this page. Reload the page, read the text that is offered"
                    + " now, and sign that."),
    /// A signature waits for the state, or for its first day, already.
    ALREADY_SIGNED("already-signed", "The district has signed already.",
            "What it signed waits for the state, or is acknowledged and waits for its first day. Nothing more is needed"
                    + " from the district."),
    /// There is no signature to acknowledge.
    NOTHING_TO_ACKNOWLEDGE("nothing-to-acknowledge", "There is no signature to acknowledge.",
            "The district signs first, then the state acknowledges."),
    /// The signed term has passed.
    AGREEMENT_OVER("agreement-over", "The agreement's last day has passed.",
            "It did not come into force in time, or has ended. The district signs again."),
    /// A renewal would interrupt what is in force, because nobody is named to administer.
    ADMINISTRATOR_MISSING("administrator-missing", "No administrator of the district is named.",
            "The present agreement would be interrupted. Name the district's administrator with the acknowledgement."),
    /// There is no acknowledged agreement to administer.
    NOTHING_ACKNOWLEDGED("nothing-acknowledged", "There is no acknowledged agreement.",
            "The district signs and the state acknowledges, with the administrator or before naming one."),
    /// There is no agreement in force.
    AGREEMENT_NOT_ACTIVE("agreement-not-active", "There is no agreement in force.",
            "Only an active agreement can be extended. The district can sign the text that is offered."),
    /// The agreement in force has no end.
    NO_LAST_DAY("no-last-day", "The agreement has no last day.",
            "It holds until it is revoked, so there is nothing to extend."),
    /// An extension waits for the state already.
    EXTENSION_ASKED("extension-asked", "An extension has been asked for already.",
            "It waits for the state's answer. Nothing more is needed from the district."),
    /// There is no request for an extension to answer.
    NO_EXTENSION_ASKED("no-extension-asked", "No extension waits for an answer.",
            "The district asks first, then the state answers."),
    /// A hold of the same side stands, for another reason.
    HOLD_STANDS("hold-stands", "This hold stands already.",
            "It was set for another reason, which stays on record. Lift the hold first, then set it for the new reason."),
    /// There is nothing to end.
    NOTHING_TO_REVOKE("nothing-to-revoke", "There is no agreement to revoke.",
            "Only an agreement that is signed or active can be revoked."),
    /// Nobody can say what a step would change.
    TOO_MANY_DATA_SETS("too-many-data-sets", "The district has more data sets than can be looked through at once.",
            "What the step would change cannot be said. Take data sets off the list that are no longer used."),
    /// The history of Schedule A has reached its limit.
    SCHEDULE_A_FULL("schedule-a-full", "Schedule A has been changed too often.",
            "All earlier versions are kept, and there is no room for another of this length. Ask the operators.");

    private final ProblemType type;
    private final String explanation;

    AgreementRefusal(String code, String title, String explanation) {
        this.type = new ProblemType(code, Category.CONFLICT, title);
        this.explanation = explanation;
    }

    @Override
    public ProblemType type() {
        return type;
    }

    @Override
    public String explanation() {
        return explanation;
    }

    /// The refusal of a step for a closed district, with the one that took its place where the state's list names it.
    public static Refused districtClosed(District district) {
        return district.successor() == null
                ? DISTRICT_CLOSED.refused()
                : new Refused(Refusal.of(DISTRICT_CLOSED.type, "A closed district can sign nothing and share nothing."
                        + " District " + district.successor() + " took its place."));
    }

    /// This refusal, to be thrown.
    public Refused refused() {
        return new Refused(this);
    }
}
