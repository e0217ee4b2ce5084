package io.micip.audit.certificate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.micip.audit.merkle.Checkpoint;
import io.micip.audit.merkle.Hash;
import io.micip.audit.merkle.TreeHead;
import io.micip.audit.nonexistence.SearchResult;
import io.micip.audit.proof.TlogProof;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.stores.StoreAnswer;
import io.micip.notes.JsonNote;
import io.micip.notes.NoteSigner;

/// A certificate, signed, with the proof of a log of one entry.
final class CertificateFixtures {
    static final NoteSigner SIGNER = NoteSigner.generate("audit.example/set/certificates");
    static final NoteSigner LOG = NoteSigner.generate("audit.example/set/log/0");
    static final Instant AT = Instant.parse("2026-11-23T15:00:00Z");

    private CertificateFixtures() {}

    static Certificate certificate() {
        var head = new TreeHead(1, Hash.ofLeaf("entry".getBytes(StandardCharsets.UTF_8)));
        var note = LOG.sign(new Checkpoint(LOG.verifierKey().name(), head).text());
        var search = new SearchResult(AT, AT.plusSeconds(1), List.of(new StoreAnswer("plan-service", 3, 30, 0, 0, 0,
                List.of()), new StoreAnswer("audit-service", 4, 40, 0, 2, 0, List.of())),
                List.of(new SearchResult.SearchedLog(LOG.verifierKey().name(), 1, head.root().toBase64(),
                        note.toString(), 0, 0,
                        List.of())));
        return new Certificate("c-1", new Certificate.Answered("r-1", "state:MI", LocalDate.parse("2026-11-20")),
                List.of("Alex Exámple", "Lex Example"), search, new Certificate.Signing(
                        new OfficialName("Robin Demo", "FOIA Coordinator"),
                        new Actor("account-1", Role.FOIA_COORDINATOR, Org.STATE), AT));
    }

    static CertificateFile file() {
        var signed = CertificateFile.of(JsonNote.sign(SIGNER, certificate().json()), Optional.empty());
        return new CertificateFile(signed.certificate(), signed.note(), Optional.of(proof(signed.sha256())));
    }

    /// Of a log whose one entry says that this was issued.
    static TlogProof proof(String sha256) {
        byte[] entry = ("{\"data\":{\"certificateId\":\"c-1\",\"requestId\":\"r-1\",\"sha256\":\"" + sha256
                + "\"},\"district\":\"state\",\"id\":\"x\",\"source\":\"/micip/audit-service\",\"specversion\":\"1.0\","
                + "\"time\":\"2026-11-23T15:00:00Z\",\"type\":\"io.micip.audit.foia-certificate-issued.v1\"}")
                .getBytes(StandardCharsets.UTF_8);
        var checkpoint = new Checkpoint(LOG.verifierKey().name(), new TreeHead(1, Hash.ofLeaf(entry)));
        return new TlogProof(Optional.of(entry), 0, List.of(), LOG.sign(checkpoint.text()));
    }
}
