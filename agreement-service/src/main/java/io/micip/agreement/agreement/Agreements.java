package io.micip.agreement.agreement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.epoch.AgreementHistory;
import io.micip.agreements.AgreementTerms;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.outbox.Versioned;

/// Port: the agreements of all districts, one aggregate each. What a change tells is stored with it, in one write.
///
/// Reads give what the majority of the store's members has acknowledged: a change that was answered is in every later
/// read. Not promised: anything about two districts together.
public interface Agreements {

    /// The agreement of a district, if anything was ever offered to it.
    Optional<Versioned<DistrictAgreement>> find(DistrictCode district);

    /// What an earlier request with this key made of the agreement, if there was one.
    ///
    /// @throws io.micip.chassis.problem.Refused `idempotency-key-reused`
    Optional<Versioned<DistrictAgreement>> repeated(DistrictCode district, @Nullable IdempotencyKey key);

    /// The agreement as it stood at one of its versions, the present one included. Empty for a version that never was, and
    /// for one from before versions were kept.
    Optional<Versioned<DistrictAgreement>> find(DistrictCode district, long version);

    /// The kept versions below this one, the newest first; the present one is kept too.
    ///
    /// @param limit most of them
    List<AgreementVersion> below(DistrictCode district, long version, int limit);

    /// Stores the first offer as version 1.
    ///
    /// @throws io.micip.chassis.problem.Refused `conflict` if the district has one
    Versioned<DistrictAgreement> open(Change offer, Actor actor);

    /// Stores the next version, and with it what happened, told as of that version, and what decides from now on. The
    /// version before stays readable, and costs the same room however many came before it.
    ///
    /// @throws IllegalStateException if the change takes evidence away
    /// @throws io.micip.chassis.problem.Refused `version-stale` if another change came first, `busy`, `history-full`,
    ///     `idempotency-key-reused`
    Versioned<DistrictAgreement> save(Versioned<DistrictAgreement> before, Change change, Actor actor,
            @Nullable IdempotencyKey key);

    /// The version (epoch) of every district's agreement. Cheap: neighbours ask once a second.
    Map<DistrictCode, Long> versions();

    /// What decides for these districts; nothing for one that was never offered anything.
    List<AgreementTerms> terms(Collection<DistrictCode> districts);

    /// Every version of what decided for the district, the present one included; none for one that was never offered
    /// anything.
    AgreementHistory history(DistrictCode district);

    /// How every district's agreement stands. Cheaper than reading each: for lists of all districts.
    List<Outline> outlines();

    /// Districts whose agreement is over at an instant without that being on record.
    List<DistrictCode> silentlyOver(Instant at);

    /// Districts whose renewal, acknowledged ahead, has begun by an instant without that being on record.
    List<DistrictCode> takeOverDue(Instant at);

    /// Districts whose agreement in force is to be given notice of its end: see [EndOfTerm#notice].
    List<DistrictCode> noticeDue(Instant at);

    /// Districts that were last offered an older text.
    List<DistrictCode> notOffered(TextIdentity text);
}
