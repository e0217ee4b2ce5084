package io.micip.agreement.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.signature.Act;
import io.micip.agreement.signature.Administrator;
import io.micip.agreement.signature.Amendment;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.Suspender;
import io.micip.events.AgreementEvent;

import static io.micip.agreement.agreement.Lists.added;

/// All that decides for one district: one aggregate, whose version is the epoch. Immutable; each step answers with a
/// [Change] or is refused.
///
/// Offered -> signed by the district -> acknowledged by the state -> an administrator named, that is active -> expired,
/// revoked or superseded. While one is active the district may sign a renewal, which takes its place once acknowledged,
/// or on its first day if that is later (see [Succession]), or ask for an extension. Signatures, past agreements,
/// administrators and versions of Schedule A are only added to.
///
/// @param district whose it is
/// @param offered the text that the district is asked to sign now
/// @param current the agreement that decides, or the last that did; null before the first signature
/// @param renewal signed while `current` is active: waits for the state, or acknowledged for its first day
/// @param past agreements that were replaced, oldest first
/// @param signatures evidence, oldest first
/// @param suspensions flags that stand, at most one of each suspender
/// @param schedules every version of Schedule A, oldest first
/// @param amendments the district's signatures under versions of Schedule A after the first signature, oldest first
/// @param administrators that the state named, oldest first
public record DistrictAgreement(DistrictCode district, TextIdentity offered, @Nullable Agreement current,
        @Nullable Agreement renewal,
        List<Agreement> past, List<Signature> signatures, List<Suspension> suspensions, List<ScheduleA> schedules,
        List<Amendment> amendments, List<Administrator> administrators) {

    /// Copies the lists.
    public DistrictAgreement {
        past = List.copyOf(past);
        signatures = List.copyOf(signatures);
        suspensions = List.copyOf(suspensions);
        schedules = List.copyOf(schedules);
        amendments = List.copyOf(amendments);
        administrators = List.copyOf(administrators);
    }

    /// The state offers a text to a district for the first time.
    public static Change offeredTo(DistrictCode district, TextIdentity text) {
        return Change.of(new DistrictAgreement(district, text, null, null, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of()),
                new AgreementEvent.Offered(text.version()));
    }

    /// The state offers the next text; the same text again, or an older one, is no change.
    public Change offer(TextIdentity text) {
        return offered.version() >= text.version()
                ? Change.none(this)
                : Change.of(with(text), new AgreementEvent.Offered(text.version()));
    }

    /// The district signs: for the first time, again after an end, or a renewal of what is in force. What it signed before
    /// and what did not come into force in its term is no hindrance: a renewal is replaced, else it belongs to the past.
    ///
    /// @throws io.micip.chassis.problem.Refused `text-not-offered`, `already-signed`
    public Change sign(Signature signature, Term term) {
        if (!signature.text().equals(offered)) {
            throw AgreementRefusal.TEXT_NOT_OFFERED.refused();
        }
        if (canStillCome(renewal, signature.at()) || canStillCome(current, signature.at())) {
            throw AgreementRefusal.ALREADY_SIGNED.refused();
        }
        Agreement signed = Agreement.signed(offered, term);
        AgreementEvent event = new AgreementEvent.Signed(offered.version(), offered.sha256(),
                signature.scheduleA().version());
        DistrictAgreement evidenced = with(signature);
        if (current == null) {
            return Change.of(evidenced.with(signed, null, past), event);
        }
        if (current.inForce(signature.at())) {
            return Change.of(evidenced.with(current, signed, past), event);
        }
        if (current.silentlyOver(signature.at())) {
            return Change.of(evidenced.with(signed, null, added(past, current.in(Phase.EXPIRED))),
                    new AgreementEvent.Expired(), event);
        }
        return Change.of(evidenced.with(signed, null, added(past, current)), event);
    }

    /// The state acknowledges what the district has signed. It becomes active at once where an administrator of the
    /// district is named, now or before; else it waits for one. A renewal of what is in force waits for its first day.
    ///
    /// @param named the administrator, if the state names one now
    /// @throws io.micip.chassis.problem.Refused `nothing-to-acknowledge`, `agreement-over`, `administrator-missing`
    public Change acknowledge(Signature signature, @Nullable Administrator named) {
        Agreement waiting = toAcknowledge();
        if (waiting.term().isOver(signature.at())) {
            throw AgreementRefusal.AGREEMENT_OVER.refused();
        }
        boolean interrupting = renewal != null && current != null && current.inForce(signature.at());
        if (interrupting && named == null && administrators.isEmpty()) {
            throw AgreementRefusal.ADMINISTRATOR_MISSING.refused();
        }
        DistrictAgreement evidenced = with(signature);
        List<AgreementEvent> events = new ArrayList<>();
        if (renewal != null && current != null && current.silentlyOver(signature.at())) {
            events.add(new AgreementEvent.Expired());
        }
        events.add(new AgreementEvent.Acknowledged(waiting.text().version(), signature.scheduleA().version()));
        Agreement acknowledged = waiting.in(Phase.ACKNOWLEDGED);
        if (current != null && interrupting && !waiting.term().hasBegun(signature.at())) {
            return evidenced.with(current, acknowledged, past).administered(named, events);
        }
        List<Agreement> replaced = renewal == null || current == null
                ? past
                : added(past, current.replaced(signature.at()));
        return evidenced.with(acknowledged, null, replaced).administered(named, events);
    }

    /// The state names an administrator of the district. The first makes an acknowledged agreement active; the same one
    /// again is no change.
    ///
    /// @throws io.micip.chassis.problem.Refused `nothing-acknowledged`, `agreement-over`
    public Change name(Administrator named) {
        if (current == null || current.phase() != Phase.ACKNOWLEDGED && current.phase() != Phase.ACTIVE) {
            throw AgreementRefusal.NOTHING_ACKNOWLEDGED.refused();
        }
        if (current.term().isOver(named.at())) {
            throw AgreementRefusal.AGREEMENT_OVER.refused();
        }
        return administrators.stream().anyMatch(named::isSameAs)
                ? Change.none(this)
                : administered(named, new ArrayList<>());
    }

    private Change administered(@Nullable Administrator named, List<AgreementEvent> events) {
        DistrictAgreement after = named == null || administrators.stream().anyMatch(named::isSameAs)
                ? this
                : with(named);
        if (after.administrators.size() > administrators.size()) {
            events.add(new AgreementEvent.AdministratorNamed(after.administrators.size()));
        }
        if (current == null || current.phase() != Phase.ACKNOWLEDGED || after.administrators.isEmpty()) {
            return new Change(after, events);
        }
        events.add(new AgreementEvent.Activated(current.text().version()));
        return new Change(after.with(current.in(Phase.ACTIVE), null, past), events);
    }

    /// The district ends what it has signed, the renewal with it.
    ///
    /// @throws io.micip.chassis.problem.Refused `nothing-to-revoke`
    public Change revoke(RevocationReason reason, Act by) {
        Instant at = by.at();
        boolean revocable = current != null && (current.isComing() || current.inForce(at));
        if (current == null || !revocable && renewal == null) {
            throw AgreementRefusal.NOTHING_TO_REVOKE.refused();
        }
        AgreementEvent event = new AgreementEvent.Revoked(reason.code());
        Agreement.Revocation revocation = new Agreement.Revocation(at, reason, by);
        if (renewal == null) {
            return Change.of(with(current.revoked(revocation), null, past), event);
        }
        Agreement ended = revocable ? current.revoked(revocation) : current.replaced(at);
        DistrictAgreement after = with(renewal.revoked(revocation), null, added(past, ended));
        return current.silentlyOver(at)
                ? Change.of(after, new AgreementEvent.Expired(), event)
                : Change.of(after, event);
    }

    /// Sets a flag; no change where it stands for the same reason.
    ///
    /// @throws io.micip.chassis.problem.Refused `hold-stands` where it stands for another reason, which is kept
    public Change suspend(Suspension flag) {
        for (Suspension standing : suspensions) {
            if (standing.by() == flag.by()) {
                if (!Objects.equals(standing.reason(), flag.reason())) {
                    throw AgreementRefusal.HOLD_STANDS.refused();
                }
                return Change.none(this);
            }
        }
        return Change.of(withSuspensions(added(suspensions, flag)),
                new AgreementEvent.Suspended(flag.by().code()));
    }

    /// Takes away the suspender's own flag; no change where it does not stand.
    public Change lift(Suspender by) {
        if (!suspendedBy(by)) {
            return Change.none(this);
        }
        List<Suspension> left = suspensions.stream().filter(suspension -> suspension.by() != by).toList();
        return Change.of(withSuspensions(left), new AgreementEvent.SuspensionLifted(by.code()));
    }

    /// The district puts the next version of Schedule A in force: see [Sharing#share].
    public Change share(List<ScheduleALine> lines, Act by) {
        return Sharing.share(this, lines, by);
    }

    /// The Schedule A in force.
    public ScheduleA scheduleA() {
        return schedules.isEmpty() ? ScheduleA.NOTHING : schedules.getLast();
    }

    /// How far the agreement has come at an instant: one whose last day has passed is expired, on record or not.
    public AgreementStatus status(Instant at) {
        Agreement deciding = Succession.deciding(current, renewal, at);
        return deciding == null ? AgreementStatus.OFFERED : deciding.status(at);
    }

    /// What the neighbours need to decide.
    ///
    /// @param version the epoch
    public AgreementTerms terms(long version) {
        Set<Suspender> flags = suspensions.stream().map(Suspension::by).collect(Collectors.toSet());
        return new AgreementTerms(district, version,
                current == null ? AgreementStatus.OFFERED : current.phase().status(),
                Succession.periods(current, renewal), flags, scheduleA());
    }

    /// The words that an acknowledgement is about.
    ///
    /// @throws io.micip.chassis.problem.Refused `nothing-to-acknowledge`
    public TextIdentity textToAcknowledge() {
        return toAcknowledge().text();
    }

    private Agreement toAcknowledge() {
        Agreement waiting = waiting();
        if (waiting == null) {
            throw AgreementRefusal.NOTHING_TO_ACKNOWLEDGE.refused();
        }
        return waiting;
    }

    private @Nullable Agreement waiting() {
        if (renewal != null) {
            return renewal.phase() == Phase.SIGNED ? renewal : null;
        }
        return current != null && current.phase() == Phase.SIGNED ? current : null;
    }

    private static boolean canStillCome(@Nullable Agreement agreement, Instant at) {
        return agreement != null && agreement.canStillCome(at);
    }

    private boolean suspendedBy(Suspender by) {
        return suspensions.stream().anyMatch(suspension -> suspension.by() == by);
    }

    private DistrictAgreement with(TextIdentity text) {
        return new DistrictAgreement(district, text, current, renewal, past, signatures, suspensions, schedules,
                amendments, administrators);
    }

    private DistrictAgreement with(Signature signature) {
        return new DistrictAgreement(district, offered, current, renewal, past, added(signatures, signature),
                suspensions, schedules, amendments, administrators);
    }

    DistrictAgreement with(Agreement deciding, @Nullable Agreement renewing, List<Agreement> replaced) {
        return new DistrictAgreement(district, offered, deciding, renewing, replaced, signatures, suspensions,
                schedules, amendments, administrators);
    }

    DistrictAgreement with(List<ScheduleA> shared, List<Amendment> signed) {
        return new DistrictAgreement(district, offered, current, renewal, past, signatures, suspensions, shared,
                signed, administrators);
    }

    private DistrictAgreement withSuspensions(List<Suspension> flags) {
        return new DistrictAgreement(district, offered, current, renewal, past, signatures, flags, schedules,
                amendments, administrators);
    }

    private DistrictAgreement with(Administrator named) {
        return new DistrictAgreement(district, offered, current, renewal, past, signatures, suspensions, schedules,
                amendments, added(administrators, named));
    }
}
