package io.micip.agreement.evidence;

import java.util.function.Function;

import tools.jackson.databind.node.ObjectNode;

import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreementtext.AgreementText;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreements.DistrictCode;
import io.micip.chassis.outbox.Versioned;
import io.micip.notes.CanonicalJson;

/// The whole agreement of a district at one of its versions, with the words of every text that was signed: record format
/// 1. A pure function of the version: the same version has the same bytes for ever.
///
/// Source: `docs/agreement-records.md`.
final class AgreementRecord {

    /// What every record of this format begins its life with, as member `format`.
    static final String FORMAT = "micip-agreement-record/1";

    private final DistrictCode district;
    private final long version;
    private final ObjectNode content;

    private AgreementRecord(DistrictCode district, long version, ObjectNode content) {
        this.district = district;
        this.version = version;
        this.content = content;
    }

    /// The record of a version.
    ///
    /// @param texts gives the words of a text that was offered
    static AgreementRecord of(Versioned<DistrictAgreement> agreement, Function<TextIdentity, AgreementText> texts) {
        return new AgreementRecord(agreement.state().district(), agreement.version(),
                RecordContent.of(agreement, texts));
    }

    DistrictCode district() {
        return district;
    }

    long version() {
        return version;
    }

    /// The record as JSON; read only.
    ObjectNode content() {
        return content;
    }

    /// The record as it is given out and sealed: canonical JSON (RFC 8785) in UTF-8.
    byte[] bytes() {
        return CanonicalJson.write(content);
    }

    /// Begins the names of its files: `agreement-82030-v7`.
    String fileName() {
        return fileName(district.value(), version);
    }

    static String fileName(String district, long version) {
        return "agreement-" + district + "-v" + version;
    }
}
