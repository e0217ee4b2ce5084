package io.micip.agreement.agreement;

import java.util.List;

import io.micip.agreement.signature.Act;
import io.micip.agreement.signature.Amendment;
import io.micip.agreement.signature.ScheduleAIdentity;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.Lists.added;

/// How a district changes its Schedule A. Pure step of [DistrictAgreement].
final class Sharing {

    /// Most lines that all versions of Schedule A together may have: keeps the document far below MongoDB's 16 MB.
    static final int MAX_LINES_KEPT = 100_000;

    private Sharing() {}

    /// The district puts the next version in force; the lines that stand already are no change. Once the agreement is
    /// signed the change signs the new version too, so that no version is in force that nobody has signed.
    ///
    /// @throws io.micip.chassis.problem.Refused `schedule-a-full`
    static Change share(DistrictAgreement agreement, List<ScheduleALine> lines, Act by) {
        ScheduleA before = agreement.scheduleA();
        if (before.lines().equals(lines)) {
            return Change.none(agreement);
        }
        int kept = agreement.schedules().stream().mapToInt(schedule -> schedule.lines().size()).sum();
        if (kept + lines.size() > MAX_LINES_KEPT) {
            throw AgreementRefusal.SCHEDULE_A_FULL.refused();
        }
        ScheduleA after = new ScheduleA(before.version() + 1, lines);
        Agreement signed = agreement.current();
        List<Amendment> amendments = signed == null
                ? agreement.amendments()
                : added(agreement.amendments(), new Amendment(by, signed.text(), ScheduleAIdentity.of(after)));
        return Change.of(agreement.with(added(agreement.schedules(), after), amendments),
                new AgreementEvent.ScheduleAChanged(before.version(), after.version(), lines.size(),
                        after.addedSince(before).size(), after.removedSince(before).size()));
    }
}
