package io.micip.audit.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.springframework.stereotype.Component;

import io.micip.audit.intake.Logs;
import io.micip.audit.key.LogKeys;
import io.micip.audit.proof.TlogProof;
import io.micip.audit.proof.TrustPolicy;
import io.micip.audit.record.AuditRecord;
import io.micip.audit.record.Place;
import io.micip.audit.record.RecordFilter;
import io.micip.audit.record.Records;
import io.micip.chassis.problem.CommonProblems;
import io.micip.documents.PdfOfPage;
import io.micip.notes.JsonNote;
import io.micip.notes.SignedNote;

/// Signs certificates and gives them out, as JSON that proves itself and as a PDF for people.
@Component
public class Certificates {
    private static final String ISSUED = "io.micip.audit.foia-certificate-issued.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration FOR_WITNESSES = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final LogKeys keys;
    private final Logs logs;
    private final Records records;
    private final TrustPolicy policy;

    /// A certificate that was signed.
    ///
    /// @param note   with its canonical JSON
    /// @param sha256 of that JSON, hex
    public record Signed(String note, String sha256) {}

    Certificates(LogKeys keys, Logs logs, Records records, TrustPolicy policy) {
        this.keys = keys;
        this.logs = logs;
        this.records = records;
        this.policy = policy;
    }

    /// Signs a certificate with every key that signs.
    public Signed sign(Certificate certificate) {
        var file = CertificateFile.of(keys.sign(JsonNote.text(keys.newest().name(), certificate.json())),
                Optional.empty());
        return new Signed(file.note().toString(), file.sha256());
    }

    /// The file that proves itself, with the proof that a log holds it: at a witnessed checkpoint if one comes within two
    /// seconds, as the proofs of packs are.
    ///
    /// @param subject of the event that says it was issued
    /// @throws io.micip.chassis.problem.Refused `busy` while the log does not have it yet
    public byte[] file(String note, String subject) {
        var file = CertificateFile.of(SignedNote.parse(note), Optional.empty());
        var proof = prove(place(subject, file.sha256()));
        return new CertificateFile(file.certificate(), file.note(), Optional.of(proof)).bytes();
    }

    /// For people: PDF/A, tagged, the same bytes for the same certificate.
    public byte[] pdf(String note) {
        var file = CertificateFile.of(SignedNote.parse(note), Optional.empty());
        var at = Instant.parse(file.certificate().path("signed").path("at").asString());
        return PdfOfPage.of(CertificatePage.of(file.certificate(), file.sha256(), file.signer()), at,
                "MICIP audit-service");
    }

    private Place place(String subject, String sha256) {
        var filter = new RecordFilter(Set.of(), new TreeMap<>(Map.of("type", ISSUED, "subject", subject)),
                new TreeMap<>(), Optional.empty(), Optional.empty(), Optional.empty());
        var found = new AtomicReference<Optional<Place>>(Optional.empty());
        await(PATIENCE, () -> {
            found.set(records.find(filter, Records.Order.NEWEST, Optional.empty(), 10).stream()
                    .filter(one -> one.data().path("sha256").asString("").equals(sha256)).findFirst()
                    .map(AuditRecord::place));
            return found.get().isPresent();
        });
        return found.get().orElseThrow(CommonProblems::busy);
    }

    private void await(Duration atMost, BooleanSupplier met) {
        long until = System.nanoTime() + atMost.toNanos();
        long seen = 0;
        while (!met.getAsBoolean() && System.nanoTime() < until) {
            try {
                seen = logs.awaitGrowth(seen, BETWEEN_LOOKS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw CommonProblems.busy();
            }
        }
    }

    private TlogProof prove(Place place) {
        var log = logs.log(place.log()).orElseThrow(CommonProblems::busy);
        if (policy.asksForWitnesses()) {
            await(FOR_WITNESSES, () -> log.witnessed().filter(held -> place.index() < held.size()).isPresent());
        }
        var served = log.provable(place.index()).filter(held -> place.index() < held.size())
                .orElseThrow(CommonProblems::busy);
        var entry = log.entriesFrom(place.index()).stream().findFirst();
        if (entry.isEmpty()) {
            throw CommonProblems.busy();
        }
        return new TlogProof(entry, place.index(), log.tree().inclusion(place.index(), served.size()),
                served.note());
    }
}
