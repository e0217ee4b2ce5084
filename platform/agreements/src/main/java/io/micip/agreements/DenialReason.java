package io.micip.agreements;

import java.util.Optional;

/// Why a view may not be shown: a closed list, in the order in which the decision looks.
public enum DenialReason {

    /// Nobody can say now what the district permits, so nothing is shown.
    COVERAGE_UNKNOWN("coverage-unknown",
            "We cannot check right now what this district has agreed to, so nothing is shown. Try again in a minute."),
    /// There is no agreement that both sides have signed, with an administrator named.
    NO_AGREEMENT("no-agreement",
            "This district has no Data Sharing Agreement in force."
                    + " It starts once the district signs, and the state acknowledges and names the district's administrator."),
    /// The district has ended its agreement.
    REVOKED("revoked",
            "This district has revoked its Data Sharing Agreement."
                    + " Its data can be shown again after a new one is signed."),
    /// The first day of the agreement is still to come.
    NOT_YET_EFFECTIVE("not-yet-effective",
            "This district's Data Sharing Agreement has been signed, but its first day has not come yet."),
    /// The last day of the agreement is over.
    EXPIRED("expired",
            "This district's Data Sharing Agreement has run out."
                    + " Its data can be shown again after a new one is signed."),
    /// The district has put its agreement on hold.
    SUSPENDED_BY_DISTRICT("suspended-by-district",
            "The district has put its Data Sharing Agreement on hold. Only the district can lift this hold."),
    /// The state has put the agreement on hold.
    SUSPENDED_BY_STATE("suspended-by-state",
            "The Michigan Department of Education has put this agreement on hold."
                    + " Only the department can lift this hold."),
    /// The operators have put the agreement on hold.
    SUSPENDED_BY_PLATFORM("suspended-by-platform",
            "The platform's operators have put this agreement on hold. Only they can lift this hold."),
    /// Schedule A has no line of this category for the source.
    CATEGORY_NOT_LISTED("category-not-listed",
            "The district's Schedule A does not list this kind of data for this source."
                    + " The district's signer can add it."),
    /// Schedule A lists the category, but at the other grain.
    GRAIN_NOT_LISTED("grain-not-listed",
            "The district's Schedule A lists this kind of data, but not at this level (district or building)."
                    + " The district's signer can add it."),
    /// Schedule A lists category and grain, but not this school year.
    YEAR_NOT_LISTED("year-not-listed",
            "The district's Schedule A lists this kind of data, but not for this school year."
                    + " The district's signer can add it.");

    private final String code;
    private final String explanation;

    DenialReason(String code, String explanation) {
        this.code = code;
        this.explanation = explanation;
    }

    /// The word in the API and events.
    public String code() {
        return code;
    }

    /// Plain words for the people of a district: what is the matter, and who can change it.
    public String explanation() {
        return explanation;
    }

    /// The reason of this code, or empty.
    public static Optional<DenialReason> find(String code) {
        for (DenialReason reason : values()) {
            if (reason.code.equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
