package io.micip.audit.foia;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.micip.audit.certificate.OfficialName;
import io.micip.audit.certificate.PlainLine;
import io.micip.audit.clock.FoiaClock;
import io.micip.audit.clock.Receipt;
import io.micip.audit.foia.FoiaRequest.Outcome;
import io.micip.audit.foia.FoiaRequest.Reason;
import io.micip.chassis.identity.Org;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;
import io.micip.chassis.text.Confirmation;
import io.micip.chassis.text.FieldScanning;

/// What coordinators send, checked field by field. Names that are searched for are not scanned: that they name somebody is
/// their purpose, and why they are kept in an erasable document alone.
final class FoiaForms {
    private static final int MOST_NAMES = 10;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_GROUNDS = 4_000;

    private FoiaForms() {}

    /// A request that came.
    ///
    /// @param organisation `state:MI`, `isd:` and 2 digits, or `district:` and 5 digits
    /// @param means        `letter`, `e-mail`, `facsimile` or `portal`
    /// @param cameAt       RFC 3339
    /// @param noticedAt    RFC 3339, of an e-mail that lay in the spam folder
    /// @param name         the name given
    /// @param otherNames   others that are reasonably known
    record Receive(@Nullable String organisation, @Nullable String means, @Nullable String cameAt,
            @Nullable String noticedAt, @Nullable String name, @Nullable List<String> otherNames) {
        Receipt receipt() {
            var way = code("/means", means, Receipt.Means::ofCode, "letter, e-mail, facsimile or portal");
            var came = instant("/cameAt", cameAt);
            var noticed = noticedAt == null ? null : instant("/noticedAt", noticedAt);
            if (noticed != null && way != Receipt.Means.E_MAIL) {
                throw CommonProblems.invalid("/noticedAt", "expected: only of an e-mail that lay in the spam folder");
            }
            if (noticed != null && noticed.isBefore(came)) {
                throw CommonProblems.invalid("/noticedAt", "expected: not before cameAt");
            }
            return new Receipt(way, came, noticed);
        }

        List<String> searched() {
            var searched = new ArrayList<String>();
            searched.add(searchedName("/name", name));
            var others = otherNames == null ? List.<String>of() : otherNames;
            if (others.size() >= MOST_NAMES) {
                throw CommonProblems.invalid("/otherNames", "expected: at most " + (MOST_NAMES - 1));
            }
            for (int i = 0; i < others.size(); i++) {
                searched.add(searchedName("/otherNames/" + i, others.get(i)));
            }
            return searched.stream().distinct().toList();
        }
    }

    /// An extension.
    ///
    /// @param businessDays 1 to 10
    /// @param reason       `many-records`, `records-elsewhere` or `review-needed`
    record Extend(@Nullable Integer businessDays, @Nullable String reason) {
        int days() {
            if (businessDays == null || businessDays < 1 || businessDays > FoiaClock.MOST_EXTENSION) {
                throw CommonProblems.invalid("/businessDays", "expected: 1 to " + FoiaClock.MOST_EXTENSION);
            }
            return businessDays;
        }

        Reason because() {
            return code("/reason", reason, Reason::ofCode, "many-records, records-elsewhere or review-needed");
        }
    }

    /// A person acting in office.
    record Official(@Nullable String name, @Nullable String title) {
        OfficialName asName(String pointer) {
            FieldScanning.confirmedBy(null).field(pointer + "/name", name).field(pointer + "/title", title)
                    .refuseFindings();
            return new OfficialName(part(pointer + "/name", name), part(pointer + "/title", title));
        }

        private static String part(String pointer, @Nullable String part) {
            if (part == null || !OfficialName.fits(part)) {
                throw CommonProblems.invalid(pointer, "expected: 1 to 120 characters, no control characters");
            }
            return part.strip();
        }
    }

    /// An answer.
    ///
    /// @param outcome  `granted`, `denied`, `partly` or `certificate`
    /// @param official who signs it
    /// @param grounds  of `denied` and `partly`: why, and what was separated or deleted
    record Decide(@Nullable String outcome, @Nullable Official official, @Nullable String grounds,
            @Nullable List<Confirmation> confirmed) {
        FoiaDesk.Answer answer() {
            var how = code("/outcome", outcome, Outcome::ofCode, "granted, denied, partly or certificate");
            if (official == null) {
                throw CommonProblems.invalid("/official", "missing (expected: name and title)");
            }
            boolean needed = how == Outcome.DENIED || how == Outcome.PARTLY;
            if (needed && (grounds == null || grounds.isBlank())) {
                throw CommonProblems.invalid("/grounds", "missing (expected: why it is denied; MCL 15.235(5)(a))");
            }
            if (grounds != null && grounds.length() > LONGEST_GROUNDS) {
                throw CommonProblems.invalid("/grounds", "expected: at most " + LONGEST_GROUNDS + " characters");
            }
            FieldScanning.confirmedBy(confirmed).field("/grounds", grounds).refuseFindings();
            return new FoiaDesk.Answer(how, official.asName("/official"), grounds);
        }
    }

    /// The public body that is named.
    ///
    /// @param asParameter whether in the query
    static Org body(@Nullable String organisation, boolean asParameter) {
        var expected = "expected: state:MI, isd: and 2 digits, or district: and 5 digits";
        return Optional.ofNullable(organisation).flatMap(Org::read)
                .filter(org -> org.equals(Org.STATE) || org.kind() == Org.Kind.ISD || org.kind() == Org.Kind.DISTRICT)
                .orElseThrow(() -> new Refused(Refusal.of(CommonProblems.INVALID, "A public body is named by its code.",
                        asParameter
                                ? FieldError.ofParameter("organisation", expected)
                                : FieldError.of("/organisation", expected))));
    }

    private static String searchedName(String pointer, @Nullable String name) {
        if (name == null || name.length() > LONGEST_NAME || !PlainLine.is(name)
                || name.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
            throw CommonProblems.invalid(pointer,
                    "expected: 2 letters or digits at least, " + LONGEST_NAME + " characters at most");
        }
        return name.strip().replaceAll("\\s+", " ");
    }

    private static Instant instant(String pointer, @Nullable String text) {
        try {
            return OffsetDateTime.parse(text == null ? "" : text).toInstant();
        } catch (DateTimeException _) {
            throw CommonProblems.invalid(pointer, "expected: RFC 3339, such as 2026-11-23T20:00:00Z");
        }
    }

    private static <T> T code(String pointer, @Nullable String code, Function<String, Optional<T>> of,
            String expected) {
        return Optional.ofNullable(code).flatMap(of)
                .orElseThrow(() -> CommonProblems.invalid(pointer, "expected: " + expected));
    }
}
