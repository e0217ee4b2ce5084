package io.micip.agreement.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.agreement.Agreement.Revocation;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Suspension;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.epoch.Epoch;
import io.micip.agreement.signature.Administrator;
import io.micip.agreement.signature.OfficialName;
import io.micip.agreement.signature.ScheduleAIdentity;
import io.micip.agreement.signature.Signature;
import io.micip.agreement.signature.Signature.Method;
import io.micip.agreement.signature.Signature.Side;
import io.micip.agreement.term.ExpiryNotice;
import io.micip.agreement.term.Extension;
import io.micip.agreement.term.Extension.DeclineReason;
import io.micip.agreement.term.RevocationReason;
import io.micip.agreement.term.Term;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.Period;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.Suspender;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;

/// A district's agreement as MongoDB keeps it: words and numbers only. Lines of Schedule A are kept by their ids, which
/// say all. A list is missing where the document is older than it is, or where a reading left it out.
record StoredAgreement(String district, TextIdentity offered, @Nullable StoredTerm current,
        @Nullable StoredTerm renewal, @Nullable List<StoredTerm> past, @Nullable List<StoredSignature> signatures,
        @Nullable List<StoredSuspension> suspensions, @Nullable List<StoredSchedule> schedules,
        @Nullable List<StoredAmendment> amendments, @Nullable List<StoredAdministrator> administrators,
        @Nullable List<StoredEpoch> epochs) {

    static StoredAgreement of(DistrictAgreement agreement) {
        return new StoredAgreement(agreement.district().value(), agreement.offered(),
                StoredTerm.ofNullable(agreement.current()), StoredTerm.ofNullable(agreement.renewal()),
                agreement.past().stream().map(StoredTerm::of).toList(),
                agreement.signatures().stream().map(StoredSignature::of).toList(),
                agreement.suspensions().stream().map(StoredSuspension::of).toList(),
                agreement.schedules().stream().map(StoredSchedule::of).toList(),
                agreement.amendments().stream().map(StoredAmendment::of).toList(),
                agreement.administrators().stream().map(StoredAdministrator::of).toList(), null);
    }

    StoredAgreement with(AgreementHistory history) {
        return new StoredAgreement(district, offered, current, renewal, past, signatures, suspensions, schedules,
                amendments, administrators, history.epochs().stream().map(StoredEpoch::of).toList());
    }

    DistrictAgreement asAgreement() {
        return asAgreement(schedulesRead());
    }

    /// The agreement with versions of Schedule A that are kept elsewhere.
    DistrictAgreement asAgreement(List<ScheduleA> kept) {
        return new DistrictAgreement(new DistrictCode(district), offered,
                current == null ? null : current.asAgreement(kept),
                renewal == null ? null : renewal.asAgreement(kept),
                orNone(past).stream().map(one -> one.asAgreement(kept)).toList(),
                orNone(signatures).stream().map(one -> one.asSignature(kept)).toList(),
                orNone(suspensions).stream().map(StoredSuspension::asSuspension).toList(), kept,
                orNone(amendments).stream().map(StoredAmendment::asAmendment).toList(),
                orNone(administrators).stream().map(StoredAdministrator::asAdministrator).toList());
    }

    /// Every version of what decided. Of a document that is older than its epochs only the present version is known.
    ///
    /// @param version the document's version
    /// @param changedAt since when it is that version
    AgreementHistory asHistory(long version, Instant changedAt) {
        DistrictCode code = new DistrictCode(district);
        if (epochs == null || epochs.isEmpty()) {
            return new AgreementHistory(code, List.of(new Epoch(asAgreement().terms(version), changedAt)));
        }
        Map<Integer, ScheduleA> byVersion = schedulesRead().stream()
                .collect(Collectors.toMap(ScheduleA::version, Function.identity()));
        return new AgreementHistory(code, epochs.stream()
                .map(epoch -> epoch.asEpoch(code, byVersion.getOrDefault(epoch.scheduleA(), ScheduleA.NOTHING)))
                .toList());
    }

    /// A line that stands in many versions is one line.
    private List<ScheduleA> schedulesRead() {
        Map<String, ScheduleALine> lines = new HashMap<>();
        return orNone(schedules).stream().map(one -> one.asSchedule(lines)).toList();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /// One agreement, from signature on. `noticed` is there for queries: the days of the nearest notice given for the
    /// present last day.
    record StoredTerm(TextIdentity text, Instant from, @Nullable Instant until, Phase phase,
            @Nullable Instant revokedAt, @Nullable RevocationReason revocationReason, @Nullable StoredAct revokedBy,
            @Nullable List<StoredExtension> extensions,
            @Nullable List<StoredNotice> notices, @Nullable Integer noticed) {

        static @Nullable StoredTerm ofNullable(@Nullable Agreement agreement) {
            return agreement == null ? null : of(agreement);
        }

        static StoredTerm of(Agreement agreement) {
            Revocation revocation = agreement.revocation();
            return new StoredTerm(agreement.text(), agreement.term().from(), agreement.term().until(),
                    agreement.phase(), revocation == null ? null : revocation.at(),
                    revocation == null ? null : revocation.reason(),
                    revocation == null ? null : StoredAct.ofNullable(revocation.by()),
                    agreement.extensions().stream().map(StoredExtension::of).toList(),
                    agreement.notices().stream().map(StoredNotice::of).toList(),
                    agreement.nearestGiven() == Integer.MAX_VALUE ? null : agreement.nearestGiven());
        }

        Agreement asAgreement(List<ScheduleA> schedules) {
            Revocation revocation = revokedAt == null || revocationReason == null
                    ? null
                    : new Revocation(revokedAt, revocationReason, StoredAct.asNullable(revokedBy));
            return new Agreement(text, new Term(from, until), phase, revocation,
                    orNone(extensions).stream().map(one -> one.asExtension(schedules)).toList(),
                    orNone(notices).stream().map(StoredNotice::asNotice).toList());
        }
    }

    /// A request for an extension; `answered` is there once the state has, `declined` if it did.
    record StoredExtension(String lastDay, StoredSignature asked, @Nullable StoredSignature answered,
            @Nullable DeclineReason declined) {

        static StoredExtension of(Extension extension) {
            Extension.Answer answer = extension.answer();
            return new StoredExtension(extension.lastDay().toString(), StoredSignature.of(extension.asked()),
                    answer == null ? null : StoredSignature.of(answer.by()),
                    answer instanceof Extension.Declined no ? no.reason() : null);
        }

        Extension asExtension(List<ScheduleA> schedules) {
            return new Extension(LocalDate.parse(lastDay), asked.asSignature(schedules), answer(schedules));
        }

        private Extension.@Nullable Answer answer(List<ScheduleA> schedules) {
            if (answered == null) {
                return null;
            }
            Signature by = answered.asSignature(schedules);
            return declined == null ? new Extension.Granted(by) : new Extension.Declined(declined, by);
        }
    }

    /// A notice of the coming end.
    record StoredNotice(int daysBefore, String lastDay, Instant at) {

        static StoredNotice of(ExpiryNotice notice) {
            return new StoredNotice(notice.daysBefore(), notice.lastDay().toString(), notice.at());
        }

        ExpiryNotice asNotice() {
            return new ExpiryNotice(daysBefore, LocalDate.parse(lastDay), at);
        }
    }

    /// An administrator of the district.
    record StoredAdministrator(String accountId, OfficialName official, String namedById, Role namedByRole,
            String namedByOrganisation, Instant at) {

        static StoredAdministrator of(Administrator named) {
            Actor by = named.namedBy();
            return new StoredAdministrator(named.accountId(), named.official(), by.id(), by.role(),
                    by.org().toString(), named.at());
        }

        Administrator asAdministrator() {
            return new Administrator(accountId, official,
                    new Actor(namedById, namedByRole, Org.parse(namedByOrganisation)), at);
        }
    }

    /// One signature.
    record StoredSignature(Side by, OfficialName official, String actorId, Role actorRole, String organisation,
            Instant at, Method method, TextIdentity text, int scheduleAVersion, @Nullable String scheduleASha256) {

        static StoredSignature of(Signature signature) {
            Actor actor = signature.actor();
            return new StoredSignature(signature.by(), signature.official(), actor.id(), actor.role(),
                    actor.org().toString(),
                    signature.at(), signature.method(), signature.text(), signature.scheduleA().version(),
                    signature.scheduleA().sha256());
        }

        Signature asSignature(List<ScheduleA> schedules) {
            return new Signature(by, official, new Actor(actorId, actorRole, Org.parse(organisation)), at, method,
                    text, scheduleA(schedules));
        }

        /// A signature from before hashes of Schedule A were kept is of a version that is.
        private ScheduleAIdentity scheduleA(List<ScheduleA> schedules) {
            return scheduleASha256 != null
                    ? new ScheduleAIdentity(scheduleAVersion, scheduleASha256)
                    : ScheduleAIdentity.of(schedules.stream().filter(one -> one.version() == scheduleAVersion)
                            .findFirst().orElse(ScheduleA.NOTHING));
        }
    }

    /// One flag.
    record StoredSuspension(Suspender by, Instant since, @Nullable String reason, @Nullable StoredAct act) {

        static StoredSuspension of(Suspension suspension) {
            return new StoredSuspension(suspension.by(), suspension.since(), suspension.reason(),
                    StoredAct.ofNullable(suspension.act()));
        }

        Suspension asSuspension() {
            return new Suspension(by, since, reason, StoredAct.asNullable(act));
        }
    }

    /// One version of Schedule A.
    record StoredSchedule(int version, List<String> lines) {

        static StoredSchedule of(ScheduleA schedule) {
            return new StoredSchedule(schedule.version(), schedule.lines().stream().map(ScheduleALine::id).toList());
        }

        ScheduleA asSchedule(Map<String, ScheduleALine> known) {
            return new ScheduleA(version,
                    lines.stream().map(id -> known.computeIfAbsent(id, ScheduleALine::ofId)).toList());
        }
    }

    /// One version of what decided. Its Schedule A is kept once, among the schedules. `nextFrom` is there where a renewal
    /// will take over.
    record StoredEpoch(long version, Instant since, AgreementStatus status, @Nullable Instant from,
            @Nullable Instant until, List<Suspender> suspensions, int scheduleA, @Nullable Instant nextFrom,
            @Nullable Instant nextUntil) {

        static StoredEpoch of(Epoch epoch) {
            AgreementTerms terms = epoch.terms();
            Period next = terms.followedBy().orElse(null);
            return new StoredEpoch(terms.version(), epoch.since(), terms.status(), terms.effectiveFrom(),
                    terms.effectiveUntil(), terms.suspensions().stream().sorted().toList(),
                    terms.scheduleA().version(), next == null ? null : next.from(), next == null ? null : next.until());
        }

        Epoch asEpoch(DistrictCode district, ScheduleA schedule) {
            return new Epoch(
                    new AgreementTerms(district, version, status, periods(), Set.copyOf(suspensions), schedule), since);
        }

        private List<Period> periods() {
            List<Period> periods = new ArrayList<>();
            if (from != null) {
                periods.add(new Period(from, until));
            }
            if (nextFrom != null) {
                periods.add(new Period(nextFrom, nextUntil));
            }
            return periods;
        }
    }
}
