package io.micip.audit.foia;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.audit.certificate.OfficialName;
import io.micip.audit.clock.FoiaClock;
import io.micip.audit.clock.Receipt;
import io.micip.audit.foia.Searched.Failed;
import io.micip.audit.foia.Searched.Going;
import io.micip.audit.foia.Searched.Made;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.problem.Refused;

/// A request for public records, as its coordinator keeps it.
///
/// @param organisation the public body that it was sent to
/// @param receipt      how and when it came
/// @param asked        what it asks for
/// @param extension    the one extension of the time to answer, if there is
/// @param search       how the search for its names stands
/// @param certificate  that no record exists, if that was certified
/// @param decision     the answer, if there is
record FoiaRequest(Org organisation, Receipt receipt, Asked asked, @Nullable Extension extension,
        Searched search, @Nullable Issued certificate, @Nullable Decision decision) {

    /// What is searched for.
    ///
    /// @param names     the name given first, then others by which it may be known; empty once they are erased
    /// @param count     how many there are, or were
    /// @param namesHash keyed hash of them; it stays
    record Asked(List<String> names, int count, String namesHash) {
        Asked {
            names = List.copyOf(names);
        }

        boolean erased() {
            return names.isEmpty();
        }
    }

    /// The extension.
    ///
    /// @param businessDays 1 to 10
    record Extension(int businessDays, Reason reason, Instant at, Actor by) {}

    /// A certificate as it was issued.
    ///
    /// @param id     its own
    /// @param sha256 of its canonical JSON; it stays
    /// @param note   the signed note with that JSON; null once it is erased, or a later search found something
    record Issued(String id, String sha256, Instant at, @Nullable String note) {}

    /// The answer.
    ///
    /// @param grounds in words, of a denial; null where there are none, or once they are erased
    record Decision(Outcome outcome, Instant at, OfficialName official, Actor by, @Nullable String grounds) {}

    /// A request that has just come.
    static FoiaRequest received(Org organisation, Receipt receipt, Asked asked) {
        return new FoiaRequest(organisation, receipt, asked, null, Searched.NEVER, null, null);
    }

    LocalDate receivedOn() {
        return FoiaClock.receivedOn(receipt);
    }

    /// The last day to answer.
    LocalDate dueOn() {
        return FoiaClock.dueOn(receivedOn(), extension == null ? 0 : extension.businessDays());
    }

    /// @throws io.micip.chassis.problem.Refused `foia-decided`, `foia-extended`, `foia-extension-late`
    FoiaRequest extended(Extension by) {
        requireOpen();
        if (extension != null) {
            throw FoiaRefusal.EXTENDED.refused();
        }
        if (FoiaClock.dayOf(by.at()).isAfter(dueOn())) {
            throw FoiaRefusal.EXTENSION_LATE.refused();
        }
        return new FoiaRequest(organisation, receipt, asked, by, search, certificate, decision);
    }

    /// The names to search for.
    ///
    /// @throws io.micip.chassis.problem.Refused `foia-decided`, `foia-erased`
    List<String> namesToSearch() {
        requireOpen();
        if (asked.erased()) {
            throw FoiaRefusal.ERASED.refused();
        }
        return asked.names();
    }

    /// Somebody asks for a search.
    ///
    /// @throws io.micip.chassis.problem.Refused `foia-decided`, `foia-erased`, `foia-searching`
    FoiaRequest searching(Going going) {
        namesToSearch();
        search.requireNoneGoing();
        return with(new Searched(search.made(), going), certificate);
    }

    /// The search that goes on ends. A certificate does not stand any more once one finds something: it is not given out again.
    FoiaRequest searched(Made made) {
        return with(new Searched(made, null), made.found() > 0 ? withoutNote(certificate) : certificate);
    }

    /// The search that goes on ends without a result.
    FoiaRequest failed(Failed failed) {
        return with(new Searched(search.made(), failed), certificate);
    }

    /// The search that a certificate can stand on: the newest, and it found nothing.
    ///
    /// @throws io.micip.chassis.problem.Refused `foia-decided`, `foia-erased`, `foia-searching`, `foia-search-missing`,
    ///             `foia-record-found`
    Made clean() {
        namesToSearch();
        search.requireNoneGoing();
        var newest = search.newest().orElseThrow(FoiaRefusal.SEARCH_MISSING::refused);
        if (newest.found() > 0) {
            throw new Refused(new RecordFound(newest.places()));
        }
        return newest;
    }

    private FoiaRequest with(Searched next, @Nullable Issued issued) {
        return new FoiaRequest(organisation, receipt, asked, extension, next, issued, decision);
    }

    FoiaRequest certified(Issued issued) {
        return with(search, issued);
    }

    /// A search that goes on is not waited for any more, but where it could take away what the answer stands on.
    ///
    /// @throws io.micip.chassis.problem.Refused `foia-decided`, `foia-certificate-missing`, `foia-searching`
    FoiaRequest decided(Decision answer) {
        requireOpen();
        if (answer.outcome() == Outcome.CERTIFICATE) {
            search.requireNoneGoing();
            if (certificate == null || certificate.note() == null) {
                throw FoiaRefusal.CERTIFICATE_MISSING.refused();
            }
        }
        return new FoiaRequest(organisation, receipt, asked, extension, search.withoutGoing(), certificate, answer);
    }

    /// Without any word that somebody sent or wrote; what is certified and decided stays as codes and hashes.
    ///
    /// @throws io.micip.chassis.problem.Refused `foia-open`, `foia-erased`
    FoiaRequest withoutWords() {
        if (decision == null) {
            throw FoiaRefusal.OPEN.refused();
        }
        if (asked.erased()) {
            throw FoiaRefusal.ERASED.refused();
        }
        return new FoiaRequest(organisation, receipt, new Asked(List.of(), asked.count(), asked.namesHash()), extension,
                search, withoutNote(certificate),
                new Decision(decision.outcome(), decision.at(), decision.official(), decision.by(), null));
    }

    private static @Nullable Issued withoutNote(@Nullable Issued one) {
        return one == null ? null : new Issued(one.id(), one.sha256(), one.at(), null);
    }

    private void requireOpen() {
        if (decision != null) {
            throw FoiaRefusal.DECIDED.refused();
        }
    }

    /// How requests are answered.
    enum Outcome {
        GRANTED,
        DENIED,
        PARTLY,
        /// Denied, because no record exists under the names given: MCL 15.235(5)(b).
        CERTIFICATE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether it denies anything, so that a written notice with the rights to appeal is due.
        boolean denies() {
            return this != GRANTED;
        }

        static Optional<Outcome> ofCode(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /// Why the time is extended; the notice must say so (MCL 15.235(7)).
    enum Reason {
        MANY_RECORDS,
        RECORDS_ELSEWHERE,
        REVIEW_NEEDED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Reason> ofCode(String code) {
            return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }
}
