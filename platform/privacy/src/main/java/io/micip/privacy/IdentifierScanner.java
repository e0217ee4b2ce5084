package io.micip.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.NumberRule.Claim;
import io.micip.privacy.reading.Cues;
import io.micip.privacy.reading.DigitGroups;
import io.micip.privacy.reading.FoldedText;
import io.micip.privacy.reading.Spans;

/// Finds identifiers of persons in one text: student codes (UIC) and numbers, Social Security Numbers, dates of birth,
/// e-mail addresses, telephone numbers.
///
/// Unusual digits and letters (full width, other scripts, mathematical, circled), no-break spaces, any kind of hyphen,
/// zero-width and combining characters hide nothing; ranges are those of the text as it was given (see [Finding]).
/// Time and memory grow linearly with the text, whatever it holds: there is no regular expression and no backtracking.
///
/// Not found, by design: entity codes, a source's location ids, school years, percentages, money, ranges of grades,
/// citations of law, dates that no word calls a birth date. Not promised: names of persons, postal addresses, numbers
/// spelled in words. Stateless, safe for many threads.
public final class IdentifierScanner {

    /// All findings in the order of their places; none overlap. The same text always has the same findings.
    public List<Finding> scan(CharSequence text) {
        FoldedText folded = FoldedText.of(text);
        if (!folded.hasDigits() && !folded.mayHoldAddress()) {
            return List.of();
        }
        Spans addresses = folded.mayHoldAddress() ? new EmailRule(folded).addresses() : new Spans();
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            found.add(finding(folded, Claim.hit(Kind.EMAIL, addresses.start(i), addresses.end(i), 0)));
        }
        if (folded.hasDigits()) {
            addNumbers(folded, addresses, found);
        }
        found.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(found);
    }

    private static void addNumbers(FoldedText text, Spans addresses, List<Finding> found) {
        Cues cues = Cues.in(text);
        DigitGroups groups = DigitGroups.in(text);
        List<NumberRule> rules = List.of(new StudentNumberRule(groups, cues),
                new SocialSecurityRule(text, groups, cues), new PhoneRule(text, groups, cues),
                new BareNumberRule(groups), new BirthDateRule(text, groups, cues));
        int group = 0;
        while (group < groups.count()) {
            Claim claim = addresses.covers(groups.start(group)) ? null : firstClaim(rules, group);
            if (claim != null) {
                found.add(finding(text, claim));
            }
            group += claim == null ? 1 : claim.groups();
        }
    }

    private static @Nullable Claim firstClaim(List<NumberRule> rules, int group) {
        for (NumberRule rule : rules) {
            Claim claim = rule.read(group);
            if (claim != null) {
                return claim;
            }
        }
        return null;
    }

    private static Finding finding(FoldedText text, Claim claim) {
        return new Finding(claim.kind(), claim.severity(), text.originStart(claim.start()),
                text.originEnd(claim.end()));
    }
}
