package io.micip.audit.foia;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.micip.audit.certificate.Certificate;
import io.micip.audit.certificate.Certificates;
import io.micip.audit.certificate.NonexistenceSearch;
import io.micip.audit.certificate.OfficialName;
import io.micip.audit.certificate.SearchResult;
import io.micip.audit.foia.FoiaRequest.Issued;
import io.micip.audit.foia.FoiaRequest.Search;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Org;
import io.micip.chassis.ids.Ids;
import io.micip.chassis.outbox.Versioned;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.Refused;
import io.micip.events.AuditEvent;

/// Searching for the names of a request, and certifying that no record exists under them.
@Component
class Certifying {
    private final FoiaRequests requests;
    private final FoiaAccess access;
    private final NonexistenceSearch everything;
    private final Certificates certificates;
    private final Ids ids;
    private final Clock clock;

    Certifying(FoiaRequests requests, FoiaAccess access, NonexistenceSearch everything, Certificates certificates,
            Ids ids, Clock clock) {
        this.requests = requests;
        this.access = access;
        this.everything = everything;
        this.certificates = certificates;
        this.ids = ids;
        this.clock = clock;
    }

    /// Searches everything for the names, and keeps what was found.
    ///
    /// @throws Refused `store-not-searched`, and as the steps of a request
    Versioned<FoiaRequest> search(Caller caller, String id, IfMatch expected) {
        var before = access.one(caller, id).expect(expected);
        var found = everything.search(before.state().namesToSearch());
        return searched(caller, before, found);
    }

    private Versioned<FoiaRequest> searched(Caller caller, Versioned<FoiaRequest> before, SearchResult found) {
        var actor = access.coordinator(caller, before.state().organisation());
        var after = before.state().searched(kept(before.state(), found));
        return requests.change(before, after,
                List.of(FoiaDesk.told(told(before.id(), found), before.id(), after, actor)), null);
    }

    private static AuditEvent told(String id, SearchResult found) {
        return new AuditEvent.FoiaSearchMade(id, found.stores().size(), found.found());
    }

    /// A district's coordinator learns in what field of which service a name stands; in whose document, the state's alone does.
    private static Search kept(FoiaRequest request, SearchResult found) {
        boolean whole = request.organisation().equals(Org.STATE);
        var places = found.places().stream()
                .map(place -> whole ? place : place.substring(0, place.lastIndexOf('/'))).distinct().toList();
        return new Search(found.begun(), found.found(), places, found.stores().size());
    }

    /// Searches everything again, and certifies that nothing was found.
    ///
    /// @throws Refused `foia-record-found`, `store-not-searched`, and as the steps of a request
    Versioned<FoiaRequest> issue(Caller caller, String id, IfMatch expected, OfficialName official) {
        var before = access.one(caller, id).expect(expected);
        var state = before.state();
        var names = state.namesToSearch();
        var found = everything.search(names);
        if (found.found() > 0) {
            var searched = searched(caller, before, found);
            throw new Refused(new RecordFound(Optional.ofNullable(searched.state().search()).map(Search::places)
                    .orElse(List.of())));
        }
        var actor = access.coordinator(caller, state.organisation());
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var certificate = new Certificate(ids.next().toString(),
                new Certificate.Answered(id, state.organisation().toString(), state.receivedOn()), names, found,
                new Certificate.Signing(official, actor, at));
        var signed = certificates.sign(certificate);
        var after = state.searched(kept(state, found))
                .certified(new Issued(certificate.id(), signed.sha256(), at, signed.note()));
        var issued = new AuditEvent.FoiaCertificateIssued(id, certificate.id(), signed.sha256());
        return requests.change(before, after, List.of(FoiaDesk.told(told(id, found), id, after, actor),
                FoiaDesk.told(issued, id, after, actor)), null);
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
