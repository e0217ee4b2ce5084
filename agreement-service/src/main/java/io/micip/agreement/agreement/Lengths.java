package io.micip.agreement.agreement;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.term.Extension;

/// How far each list of an agreement that is only added to had come at one of its versions. The lists are kept once, as
/// they stand now; cut to these lengths they are what they were then. So a version that is kept takes the same room
/// however many came before it.
///
/// `answered` and `notices` belong to the agreement that decided. It is looked for where it went: a later one puts it
/// among the past, at the place that was the next one then.
///
/// Source: `docs/adr/0025-lists-are-kept-once.md`.
///
/// @param past agreements that were replaced
/// @param signatures of both sides
/// @param schedules versions of Schedule A
/// @param amendments signatures under later versions of Schedule A
/// @param administrators named by the state
/// @param answered extensions of the agreement that decided, but for one that waited for its answer
/// @param notices of the coming end of the agreement that decided
public record Lengths(int past, int signatures, int schedules, int amendments, int administrators, int answered,
        int notices) {

    public static Lengths of(DistrictAgreement version) {
        Agreement current = version.current();
        return new Lengths(version.past().size(), version.signatures().size(), version.schedules().size(),
                version.amendments().size(), version.administrators().size(),
                current == null ? 0 : current.extensions().size() - open(current).size(),
                current == null ? 0 : current.notices().size());
    }

    /// What of a version stands in none of the lists.
    public static DistrictAgreement withoutLists(DistrictAgreement version) {
        Agreement current = version.current();
        return new DistrictAgreement(version.district(), version.offered(),
                current == null ? null : current.with(open(current), List.of()), version.renewal(), List.of(),
                List.of(), version.suspensions(), List.of(), List.of(), List.of());
    }

    /// The version as it stood.
    ///
    /// @param bare what [#withoutLists] left of it
    /// @param later the agreement at any later version
    /// @throws IllegalStateException if a list is shorter there
    public DistrictAgreement restored(DistrictAgreement bare, DistrictAgreement later) {
        return new DistrictAgreement(bare.district(), bare.offered(), restored(bare.current(), later), bare.renewal(),
                first(past, later.past()), first(signatures, later.signatures()), bare.suspensions(),
                first(schedules, later.schedules()), first(amendments, later.amendments()),
                first(administrators, later.administrators()));
    }

    /// Holds a change to the promise that evidence is only added to: were it broken, no version before could be given out
    /// as it stood.
    ///
    /// @throws IllegalStateException if a part of what is kept of the version before is not in the next
    public static void requireKept(DistrictAgreement before, DistrictAgreement after) {
        if (!of(before).restored(withoutLists(before), after).equals(before)) {
            throw shorter();
        }
    }

    private @Nullable Agreement restored(@Nullable Agreement bare, DistrictAgreement later) {
        if (bare == null) {
            return null;
        }
        Agreement home = later.past().size() > past ? later.past().get(past) : later.current();
        if (home == null) {
            throw shorter();
        }
        return bare.with(Lists.joined(first(answered, home.extensions()), bare.extensions()),
                first(notices, home.notices()));
    }

    private static List<Extension> open(Agreement current) {
        return current.openExtension().stream().toList();
    }

    private static <T> List<T> first(int length, List<T> list) {
        if (list.size() < length) {
            throw shorter();
        }
        return list.subList(0, length);
    }

    private static IllegalStateException shorter() {
        return new IllegalStateException("evidence of an agreement was taken away (expected: only ever added to)");
    }
}
