package io.micip.privacy.identifier;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.privacy.Finding;
import io.micip.privacy.Kind;
import io.micip.privacy.person.PersonRules;
import io.micip.privacy.reading.Claim;
import io.micip.privacy.reading.DigitGroups;
import io.micip.privacy.reading.Passage;
import io.micip.privacy.reading.Spans;

/// Finds identifiers of persons in one text: student codes (UIC) and numbers, Social Security Numbers, dates of birth,
/// e-mail addresses, telephone numbers, addresses of homes, names and initials of students and their families, and what
/// is said about the health or the support of one student.
///
/// Unusual digits and letters (full width, other scripts, mathematical, circled), no-break spaces, any kind of hyphen,
/// zero-width and combining characters hide nothing; ranges are those of the text as it was given (see [Finding]).
/// Time and memory grow linearly with the text, whatever it holds: there is no regular expression and no backtracking
/// here, and the library that knows the world's telephone numbers sees at most 20 characters at a time.
///
/// Not found, by design: entity codes, a source's location ids, school years, percentages, money, ranges of grades,
/// citations of law, dates that no word calls a birth date, names of schools, programs, authors and people in office,
/// public addresses. Not promised: names that no word binds to a student, numbers spelled in words. Stateless, safe for
/// many threads.
public final class IdentifierScanner {

    /// Fewer digits, joined to no others, are no code, whatever stands around them.
    private static final int SHORTEST_CODE = 4;

    /// All findings in the order of their places; none overlap. The same text always has the same findings.
    public List<Finding> scan(CharSequence text) {
        return scan(Passage.of(text));
    }

    /// The same for a text that was read already.
    public List<Finding> scan(Passage passage) {
        List<Claim> numbers = addressesAndNumbers(passage);
        List<Claim> names = besides(PersonRules.names(passage), numbers);
        List<Claim> conditions = PersonRules.conditions(passage, places(names));
        List<Claim> all = merged(merged(numbers, names), conditions);
        return all.stream().map(claim -> claim.in(passage.text())).toList();
    }

    private static List<Claim> addressesAndNumbers(Passage passage) {
        List<Claim> found = List.of();
        Spans addresses = new Spans();
        if (passage.words().hasAddressSign()) {
            addresses = new EmailRule(passage.text()).addresses();
            found = new ArrayList<>();
            for (int i = 0; i < addresses.size(); i++) {
                found.add(Claim.hit(Kind.EMAIL, addresses.start(i), addresses.end(i)));
            }
        }
        return passage.words().hasFigures() ? merged(found, numbers(passage, addresses)) : found;
    }

    private static List<Claim> numbers(Passage passage, Spans addresses) {
        DigitGroups groups = passage.groups();
        List<NumberRule> codes = List.of(new StudentNumberRule(passage), new SocialSecurityRule(passage),
                new PhoneRule(passage), new BareNumberRule(groups));
        List<NumberRule> others = List.of(new BirthDateRule(passage), new HomeAddressRule(passage));
        List<Claim> found = new ArrayList<>();
        int end = 0;
        for (int group = 0; group < groups.count(); group++) {
            int start = groups.start(group);
            if (start < end || addresses.covers(start)) {
                continue;
            }
            boolean mayBeCode = groups.length(group) >= SHORTEST_CODE || groups.joiner(group) != DigitGroups.APART;
            Claim claim = mayBeCode ? firstClaim(codes, group) : null;
            claim = claim != null ? claim : firstClaim(others, group);
            if (claim != null) {
                found.add(claim);
                end = claim.end();
            }
        }
        return found;
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

    /// Both lists in the order of the text. Where two overlap, the first list's claim stays.
    private static List<Claim> merged(List<Claim> first, List<Claim> second) {
        List<Claim> others = besides(second, first);
        if (first.isEmpty() || others.isEmpty()) {
            return first.isEmpty() ? others : first;
        }
        List<Claim> all = new ArrayList<>(first.size() + others.size());
        int next = 0;
        for (Claim claim : first) {
            while (next < others.size() && others.get(next).start() < claim.start()) {
                all.add(others.get(next++));
            }
            all.add(claim);
        }
        all.addAll(others.subList(next, others.size()));
        return all;
    }

    /// The claims that overlap none of the taken ones; both in the order of the text.
    private static List<Claim> besides(List<Claim> claims, List<Claim> taken) {
        if (claims.isEmpty() || taken.isEmpty()) {
            return claims;
        }
        List<Claim> apart = new ArrayList<>(claims.size());
        int at = 0;
        for (Claim claim : claims) {
            while (at < taken.size() && taken.get(at).end() <= claim.start()) {
                at++;
            }
            if (at == taken.size() || taken.get(at).start() >= claim.end()) {
                apart.add(claim);
            }
        }
        return apart;
    }

    private static Spans places(List<Claim> claims) {
        Spans places = new Spans();
        claims.forEach(claim -> places.add(claim.start(), claim.end()));
        return places;
    }
}
