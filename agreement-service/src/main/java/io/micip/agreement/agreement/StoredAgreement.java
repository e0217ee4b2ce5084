package io.micip.agreement.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Agreement.Phase;
import io.micip.agreement.agreement.Agreement.Revocation;
import io.micip.agreement.agreement.Signature.Method;
import io.micip.agreement.agreement.Signature.Side;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreement.epoch.Epoch;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleA;
import io.micip.agreements.ScheduleALine;
import io.micip.agreements.Suspender;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;

/// A district's agreement as MongoDB keeps it: words and numbers only. Lines of Schedule A are kept by their ids, which
/// say all. The epochs are missing where the document is older than they are.
record StoredAgreement(String district, TextIdentity offered, @Nullable StoredTerm current,
        @Nullable StoredTerm renewal, List<StoredTerm> past, List<StoredSignature> signatures,
        List<StoredSuspension> suspensions, List<StoredSchedule> schedules, @Nullable List<StoredEpoch> epochs) {

    static StoredAgreement of(DistrictAgreement agreement) {
        return new StoredAgreement(agreement.district().value(), agreement.offered(),
                StoredTerm.ofNullable(agreement.current()), StoredTerm.ofNullable(agreement.renewal()),
                agreement.past().stream().map(StoredTerm::of).toList(),
                agreement.signatures().stream().map(StoredSignature::of).toList(),
                agreement.suspensions().stream().map(StoredSuspension::of).toList(),
                agreement.schedules().stream().map(StoredSchedule::of).toList(), null);
    }

    StoredAgreement with(AgreementHistory history) {
        return new StoredAgreement(district, offered, current, renewal, past, signatures, suspensions, schedules,
                history.epochs().stream().map(StoredEpoch::of).toList());
    }

    DistrictAgreement asAgreement() {
        return new DistrictAgreement(new DistrictCode(district), offered,
                current == null ? null : current.asAgreement(), renewal == null ? null : renewal.asAgreement(),
                past.stream().map(StoredTerm::asAgreement).toList(),
                signatures.stream().map(StoredSignature::asSignature).toList(),
                suspensions.stream().map(StoredSuspension::asSuspension).toList(),
                schedules.stream().map(StoredSchedule::asSchedule).toList());
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
        Map<Integer, ScheduleA> byVersion = schedules.stream().map(StoredSchedule::asSchedule)
                .collect(Collectors.toMap(ScheduleA::version, Function.identity()));
        return new AgreementHistory(code, epochs.stream()
                .map(epoch -> epoch.asEpoch(code, byVersion.getOrDefault(epoch.scheduleA(), ScheduleA.NOTHING)))
                .toList());
    }

    /// One agreement, from signature on.
    record StoredTerm(TextIdentity text, Instant from, @Nullable Instant until, Phase phase,
            @Nullable Instant revokedAt, @Nullable RevocationReason revocationReason) {

        static @Nullable StoredTerm ofNullable(@Nullable Agreement agreement) {
            return agreement == null ? null : of(agreement);
        }

        static StoredTerm of(Agreement agreement) {
            Revocation revocation = agreement.revocation();
            return new StoredTerm(agreement.text(), agreement.term().from(), agreement.term().until(),
                    agreement.phase(), revocation == null ? null : revocation.at(),
                    revocation == null ? null : revocation.reason());
        }

        Agreement asAgreement() {
            Revocation revocation = revokedAt == null || revocationReason == null
                    ? null
                    : new Revocation(revokedAt, revocationReason);
            return new Agreement(text, new Term(from, until), phase, revocation);
        }
    }

    /// One signature.
    record StoredSignature(Side by, OfficialName official, String actorId, Role actorRole, String organisation,
            Instant at, Method method, TextIdentity text, int scheduleAVersion) {

        static StoredSignature of(Signature signature) {
            Actor actor = signature.actor();
            return new StoredSignature(signature.by(), signature.official(), actor.id(), actor.role(),
                    actor.org().toString(),
                    signature.at(), signature.method(), signature.text(), signature.scheduleAVersion());
        }

        Signature asSignature() {
            return new Signature(by, official, new Actor(actorId, actorRole, Org.parse(organisation)), at, method,
                    text, scheduleAVersion);
        }
    }

    /// One flag.
    record StoredSuspension(Suspender by, Instant since) {

        static StoredSuspension of(Suspension suspension) {
            return new StoredSuspension(suspension.by(), suspension.since());
        }

        Suspension asSuspension() {
            return new Suspension(by, since);
        }
    }

    /// One version of Schedule A.
    record StoredSchedule(int version, List<String> lines) {

        static StoredSchedule of(ScheduleA schedule) {
            return new StoredSchedule(schedule.version(), schedule.lines().stream().map(ScheduleALine::id).toList());
        }

        ScheduleA asSchedule() {
            return new ScheduleA(version, lines.stream().map(ScheduleALine::ofId).toList());
        }
    }

    /// One version of what decided. Its Schedule A is kept once, among the schedules.
    record StoredEpoch(long version, Instant since, AgreementStatus status, @Nullable Instant from,
            @Nullable Instant until, List<Suspender> suspensions, int scheduleA) {

        static StoredEpoch of(Epoch epoch) {
            AgreementTerms terms = epoch.terms();
            return new StoredEpoch(terms.version(), epoch.since(), terms.status(), terms.effectiveFrom(),
                    terms.effectiveUntil(), terms.suspensions().stream().sorted().toList(),
                    terms.scheduleA().version());
        }

        Epoch asEpoch(DistrictCode district, ScheduleA schedule) {
            return new Epoch(
                    new AgreementTerms(district, version, status, from, until, Set.copyOf(suspensions), schedule),
                    since);
        }
    }
}
