package io.micip.audit.foia;

import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Why a step of the FOIA desk is refused.
enum FoiaRefusal implements Refusal {
    DECIDED("foia-decided", "The request was answered.",
            "This request was answered. Nothing of the answer can be changed; a new request has clocks of its own."),
    OPEN("foia-open", "The request is not answered yet.",
            "This request waits for its answer. Its words can be erased after that."),
    EXTENDED("foia-extended", "The time was extended before.",
            "The time to answer can be extended once, and it was (MCL 15.235(2)(d))."),
    EXTENSION_LATE("foia-extension-late", "The time to answer has passed.",
            "The time can be extended until the last day to answer, which has passed. Answer now."),
    CERTIFICATE_MISSING("foia-certificate-missing", "No certificate was issued.",
            "A request is answered by certificate once the certificate of non-existence was issued for it, and"
                    + " as long as no later search finds anything."),
    SEARCHING("foia-searching", "A search goes on.",
            "The names of this request are being searched for, which can take a while. Wait until that ends."),
    SEARCH_MISSING("foia-search-missing", "No search is recent enough.",
            "A certificate stands on a search that ended with a result within the last 24 hours, after which no other was"
                    + " begun. Search first."),
    ERASED("foia-erased", "The words were erased.",
            "The names of this request were erased for good. Its id and a keyed hash are all that is left.");

    private final ProblemType type;
    private final String explanation;

    FoiaRefusal(String code, String title, String explanation) {
        this.type = new ProblemType(code, Category.CONFLICT, title);
        this.explanation = explanation;
    }

    Refused refused() {
        return new Refused(this);
    }

    @Override
    public ProblemType type() {
        return type;
    }

    @Override
    public String explanation() {
        return explanation;
    }
}
