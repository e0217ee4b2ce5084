package io.micip.audit.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.micip.audit.nonexistence.SearchResult;
import io.micip.chassis.identity.Actor;

/// What is certified: that a search through everything found no record under the names of a request.
///
/// @param id      its own
/// @param request which request it answers
/// @param names   the name given first, then others by which it is reasonably known
/// @param search  what was searched
/// @param signed  who certifies it
public record Certificate(String id, Answered request, List<String> names, SearchResult search, Signing signed) {
    static final int FORMAT = 1;
    static final String RESULT = "no-record-exists";
    static final String STATEMENT = "No public record exists on this platform under the name given by the requester, or under"
            + " another name reasonably known to the public body. Every store and every log that is listed was searched whole.";
    private static final String STATUTE = "MCL 15.235(5)(b)";
    private static final JsonMapper JSON = new JsonMapper();

    /// The request that is answered.
    ///
    /// @param organisation the public body that it was sent to
    /// @param receivedOn   in Detroit
    public record Answered(String id, String organisation, LocalDate receivedOn) {}

    /// Who certifies.
    ///
    /// @param official the person, in office
    /// @param actor    the account that the person was signed in with
    public record Signing(OfficialName official, Actor actor, Instant at) {}

    /// @throws IllegalArgumentException if something was found
    public Certificate {
        names = List.copyOf(names);
        if (search.found() > 0 || names.isEmpty()) {
            throw new IllegalArgumentException("certificate (expected: a name, and nothing found)");
        }
    }

    /// As it is signed and given out. Format 1.
    ObjectNode json() {
        var json = JSON.createObjectNode();
        json.put("format", FORMAT).put("certificateId", id).put("statute", STATUTE).put("result", RESULT)
                .put("statement", STATEMENT).put("requestId", request.id())
                .put("organisation", request.organisation()).put("receivedOn", request.receivedOn().toString())
                .put("name", names.getFirst());
        var others = json.putArray("otherNames");
        names.stream().skip(1).forEach(others::add);
        json.set("searched", searched());
        json.putObject("signed").put("name", signed.official().name()).put("title", signed.official().title())
                .put("account", signed.actor().id()).put("role", signed.actor().role().code())
                .put("organisation", signed.actor().org().toString()).put("method", "signed-in-account")
                .put("at", signed.at().toString());
        return json;
    }

    private ObjectNode searched() {
        var json = JSON.createObjectNode();
        json.put("begun", search.begun().toString()).put("ended", search.ended().toString());
        var stores = json.putArray("stores");
        search.stores().forEach(store -> stores.addObject().put("service", store.service())
                .put("documents", store.documents()).put("values", store.values())
                .put("encrypted", store.encrypted()).put("leftOut", store.leftOut()).put("found", store.found()));
        var logs = json.putArray("logs");
        search.logs().forEach(log -> logs.addObject().put("origin", log.origin()).put("size", log.size())
                .put("root", log.root()).put("checkpoint", log.checkpoint()).put("aside", log.aside())
                .put("found", log.found()));
        return json;
    }
}
