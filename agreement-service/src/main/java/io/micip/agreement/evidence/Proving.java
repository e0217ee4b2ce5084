package io.micip.agreement.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

import io.micip.agreement.agreement.Agreements;
import io.micip.agreement.agreementtext.AgreementText;
import io.micip.agreement.agreementtext.AgreementTexts;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.district.District;
import io.micip.agreement.evidence.PublishedKeys.PublishedKey;
import io.micip.agreement.evidence.Seal.SealedFile;
import io.micip.chassis.problem.CommonProblems;
import io.micip.documents.PdfOfPage;
import io.micip.notes.VerifierKey;

/// Use cases: a version of an agreement is given out as files with their seal, and a file is checked against a seal.
@Component
class Proving {

    private static final long MOST_BYTES_KEPT = 8L << 20;
    private static final int MOST_WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// Making a PDF costs some 80 ms of CPU, and what was made of a version stays as it is.
    private final Cache<Made, SealedRecord> made = Caffeine.newBuilder().maximumWeight(MOST_BYTES_KEPT)
            .weigher((Made _, SealedRecord record) -> record.json().length + record.pdf().length).build();
    /// Half of the processors at most, so that a burst of downloads leaves the others to decisions and signatures.
    private final FewAtATime making = new FewAtATime(Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
            MOST_WAITING, PATIENCE);
    private final Agreements agreements;
    private final AgreementTexts texts;
    private final SealKey key;
    private final PublishedKeys published;

    Proving(Agreements agreements, AgreementTexts texts, SealKey key, PublishedKeys published) {
        this.agreements = agreements;
        this.texts = texts;
        this.key = key;
        this.published = published;
    }

    /// The record of a version.
    ///
    /// @throws io.micip.chassis.problem.Refused `unknown` for a version that never was or is not kept
    AgreementRecord record(District district, long version) {
        return agreements.find(district.code(), version).map(found -> AgreementRecord.of(found, this::wordsOf))
                .orElseThrow(CommonProblems::unknown);
    }

    /// The files of a version, with their seal.
    ///
    /// @throws io.micip.chassis.problem.Refused `unknown` as [#record]; `busy` if too many others are being made
    SealedRecord sealed(District district, long version) {
        AgreementRecord record = record(district, version);
        return made.get(new Made(record.fileName(), district.name()), _ -> make(record, district.name()));
    }

    private SealedRecord make(AgreementRecord record, String districtName) {
        byte[] json = record.bytes();
        byte[] pdf = making.run(() -> pdfOf(record, districtName));
        Seal seal = new Seal(record.district(), record.version(),
                List.of(SealedFile.of(record.fileName() + ".json", json),
                        SealedFile.of(record.fileName() + ".pdf", pdf)));
        return new SealedRecord(record.fileName(), json, pdf, key.signer().sign(seal.text()).toString());
    }

    /// For people: the page of a record as PDF/A, dated with the instant at which the record's version was made.
    ///
    /// @param districtName as the state's list of districts has it
    static byte[] pdfOf(AgreementRecord record, String districtName) {
        Instant made = Instant.parse(record.content().path("changedAt").asString());
        return PdfOfPage.of(RecordPage.of(record, districtName), made, "MICIP agreement-service");
    }

    /// Judges a file by its hash, against any key that ever signed here.
    SealVerdict check(String seal, String sha256) {
        List<VerifierKey> keys = published.all().stream().map(PublishedKey::key).toList();
        return SealVerdict.of(seal, keys, sha256);
    }

    private AgreementText wordsOf(TextIdentity text) {
        return texts.find(text.version()).filter(found -> found.identity().equals(text))
                .orElseThrow(
                        () -> new IllegalStateException("text " + text.version() + " is not kept as it was signed"));
    }

    /// What files are made of beside the version, which never changes.
    private record Made(String fileName, String districtName) {}
}
