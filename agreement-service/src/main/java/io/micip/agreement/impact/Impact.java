package io.micip.agreement.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.Category;
import io.micip.agreements.CompiledAgreement;
import io.micip.agreements.Decision;
import io.micip.agreements.Decision.Deny;
import io.micip.agreements.Decision.Permit;
import io.micip.agreements.DenialReason;
import io.micip.agreements.Grain;
import io.micip.agreements.Period;
import io.micip.agreements.SourceId;

/// What a step would change for the views that a district's plans show.
///
/// @param dark tiles that show now and would not, each with why
/// @param light tiles that do not show now and would, each with why not yet
/// @param unchanged how many tiles stay as they are
/// @param undetermined tiles of which nobody knows all that decides
/// @param onceInForce true where nothing is in force now, and what is said is what the step would change once something is;
///     not for what comes into force where nothing is signed: then nothing will be
record Impact(List<Changed> dark, List<Changed> light, int unchanged, List<ShownTile> undetermined,
        boolean onceInForce) {

    Impact {
        dark = List.copyOf(dark);
        light = List.copyOf(light);
        undetermined = List.copyOf(undetermined);
    }

    /// What a step would change. Where nothing is in force a change of Schedule A would seem to change nothing: it is told
    /// as it will be once the agreement is in force and no hold stands. What comes into force does so on its first day, and
    /// once an administrator is named: that too is told as what will be.
    ///
    /// @param now what decides
    /// @param at the instant decided for, the same before and after
    static Impact of(List<ShownTile> tiles, AgreementTerms now, Step step, Instant at) {
        boolean inForce = isInForce(now, at);
        boolean sharing = step instanceof Step.Sharing && !inForce;
        AgreementTerms before = sharing ? inForce(now) : now;
        boolean coming = step instanceof Step.ComingIntoForce(boolean signed) && signed && !inForce;
        return of(tiles, before, step.after(before), at, sharing || coming);
    }

    private static boolean isInForce(AgreementTerms terms, Instant at) {
        return CompiledAgreement.of(terms).decide(SourceId.MI_SCHOOL_DATA, Category.ATTENDANCE, Grain.DISTRICT, null,
                at) instanceof Permit;
    }

    private static AgreementTerms inForce(AgreementTerms terms) {
        return new AgreementTerms(terms.district(), terms.version(), AgreementStatus.ACTIVE,
                List.of(new Period(Instant.EPOCH, null)), Set.of(), terms.scheduleA());
    }

    private static Impact of(List<ShownTile> tiles, AgreementTerms now, AgreementTerms then, Instant at,
            boolean onceInForce) {
        CompiledAgreement before = CompiledAgreement.of(now);
        CompiledAgreement after = CompiledAgreement.of(then);
        List<Changed> dark = new ArrayList<>();
        List<Changed> light = new ArrayList<>();
        List<ShownTile> undetermined = new ArrayList<>();
        int unchanged = 0;
        for (ShownTile tile : tiles) {
            Grain grain = tile.shape().grain();
            if (grain == null && tile.shape().source().needsScheduleALine()) {
                undetermined.add(tile);
                continue;
            }
            Decision was = decide(before, tile, grain == null ? Grain.DISTRICT : grain, at);
            Decision becomes = decide(after, tile, grain == null ? Grain.DISTRICT : grain, at);
            if (was instanceof Permit && becomes instanceof Deny deny) {
                dark.add(new Changed(tile, deny.reason()));
            } else if (was instanceof Deny deny && becomes instanceof Permit) {
                light.add(new Changed(tile, deny.reason()));
            } else {
                unchanged++;
            }
        }
        return new Impact(dark, light, unchanged, undetermined, onceInForce);
    }

    private static Decision decide(CompiledAgreement agreement, ShownTile tile, Grain grain, Instant at) {
        ShownTile.Shape shape = tile.shape();
        return agreement.decide(shape.source(), shape.category(), grain, shape.year(), at);
    }

    /// A tile that the step would turn dark or light.
    ///
    /// @param reason why it would be dark, or is dark now
    record Changed(ShownTile tile, DenialReason reason) {}
}
