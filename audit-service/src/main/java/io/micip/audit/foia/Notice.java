package io.micip.audit.foia;

import java.util.ArrayList;
import java.util.List;

import io.micip.audit.foia.FoiaRequest.Outcome;
import io.micip.chassis.identity.Org;

/// What the written notice of a denial must say of the requester's rights, in paragraphs.
///
/// Source: MCL 15.235(5)(b), (d), (e) and (6); 15.240.
final class Notice {
    private Notice() {}

    /// The paragraphs for an answer; none where nothing is denied.
    static List<String> of(Org body, Outcome outcome) {
        if (!outcome.denies()) {
            return List.of();
        }
        var paragraphs = new ArrayList<String>();
        if (outcome == Outcome.CERTIFICATE) {
            paragraphs.add("The request is denied under MCL 15.235(5)(b): no public record exists under the name that"
                    + " was given, or under another name reasonably known to this public body. The certificate says what"
                    + " was searched.");
        }
        paragraphs
                .add("Appeal: you may appeal in writing to the head of this public body. The letter must state the word"
                        + " \"appeal\" and the reason or reasons why the denial should be reversed (MCL 15.235(5)(d)(i),"
                        + " 15.240(1)(a)).");
        paragraphs.add("Judicial review: you may, with or without such an appeal, commence an action in "
                + (body.kind() == Org.Kind.STATE ? "the court of claims" : "the circuit court")
                + " within 180 days after this final determination (MCL 15.235(5)(d)(ii), 15.240(1)(b)).");
        paragraphs.add("If a court finds that this public body has not complied with the act and orders that all or a"
                + " portion of a public record be disclosed, you have the right to attorneys' fees and damages as"
                + " MCL 15.240 provides (MCL 15.235(5)(e)).");
        return List.copyOf(paragraphs);
    }
}
