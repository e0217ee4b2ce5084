package io.micip.audit.foia;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.micip.audit.certificate.Certificate;
import io.micip.audit.certificate.Certificates;
import io.micip.audit.certificate.OfficialName;
import io.micip.audit.foia.FoiaRequest.Issued;
import io.micip.audit.foia.Searched.Going;
import io.micip.audit.foia.Searched.Made;
import io.micip.audit.nonexistence.SearchResult;
import io.micip.audit.nonexistence.Searching;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.AuditEvent;

/// Having the names of a request searched for, and certifying that no record exists under them.
@Component
class Certifying {
    /// So old may a search be that a certificate stands on: a coordinator may come back to it on the next day.
    private static final Duration RECENT = Duration.ofHours(24);

    private final FoiaRequests requests;
    private final FoiaAccess access;
    private final Searching searching;
    private final Certificates certificates;
    private final Ids ids;
    private final Clock clock;

    Certifying(FoiaRequests requests, FoiaAccess access, Searching searching, Certificates certificates, Ids ids,
            Clock clock) {
        this.requests = requests;
        this.access = access;
        this.searching = searching;
        this.certificates = certificates;
        this.ids = ids;
        this.clock = clock;
    }

    /// Has everything searched for the names. The search goes on after this has returned.
    ///
    /// @throws Refused `foia-searching`, and as the steps of a request
    Versioned<FoiaRequest> search(Caller caller, String id, IfMatch expected) {
        var before = access.one(caller, id).expect(expected);
        var actor = access.coordinator(caller, before.state().organisation());
        var going = new Going(ids.next().toString(), clock.instant().truncatedTo(ChronoUnit.MILLIS), actor);
        var after = before.state().searching(going);
        var begun = new AuditEvent.FoiaSearchBegun(id, going.id());
        var asked = requests.change(before, after, List.of(FoiaDesk.told(begun, id, after, actor)), null);
        searching.look();
        return asked;
    }

    /// How a search of a request stands.
    ///
    /// @throws Refused `unknown`
    SearchStandingView standing(Caller caller, String id, String search) {
        var state = access.one(caller, id).state();
        return SearchStandingView.of(state, search, searching.job(id))
                .orElseThrow(CommonProblems::unknown);
    }

    /// Certifies that the newest search found nothing.
    ///
    /// @throws Refused `foia-record-found`, `foia-search-missing`, `foia-searching`, and as the steps of a request
    Versioned<FoiaRequest> issue(Caller caller, String id, IfMatch expected, OfficialName official) {
        var before = access.one(caller, id).expect(expected);
        var state = before.state();
        var result = result(id, state.clean());
        var actor = access.coordinator(caller, state.organisation());
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var certificate = new Certificate(ids.next().toString(),
                new Certificate.Answered(id, state.organisation().toString(), state.receivedOn()),
                state.namesToSearch(), result, new Certificate.Signing(official, actor, at));
        var signed = certificates.sign(certificate);
        var after = state.certified(new Issued(certificate.id(), signed.sha256(), at, signed.note()));
        var issued = new AuditEvent.FoiaCertificateIssued(id, certificate.id(), signed.sha256());
        return requests.change(before, after, List.of(FoiaDesk.told(issued, id, after, actor)), null);
    }

    /// What that very search searched, store by store and log by log.
    private SearchResult result(String id, Made made) {
        return searching.job(id).flatMap(job -> job.result(String.valueOf(made.id()), clock.instant().minus(RECENT)))
                .orElseThrow(FoiaRefusal.SEARCH_MISSING::refused);
    }

    /// The certificate as a file that proves itself.
    ///
    /// @throws Refused `unknown` where none was issued or it was erased, `busy` while the log does not have it yet
    byte[] file(Caller caller, String id) {
        return certificates.file(note(caller, id), "/foia-requests/" + id);
    }

    /// The certificate for people.
    ///
    /// @throws Refused `unknown`, as [#file]
    byte[] pdf(Caller caller, String id) {
        return certificates.pdf(note(caller, id));
    }

    private String note(Caller caller, String id) {
        return Optional.ofNullable(access.one(caller, id).state().certificate()).map(Issued::note)
                .orElseThrow(CommonProblems::unknown);
    }
}
