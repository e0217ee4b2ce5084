package io.micip.agreement.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreement.Succession;
import io.micip.agreement.agreement.Suspension;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.signature.OfficialView;
import io.micip.agreement.signature.Signature;
import io.micip.agreements.AgreementStatus;
import io.micip.agreements.DistrictCode;
import io.micip.agreements.ScheduleA;
import io.micip.chassis.outbox.Versioned;

/// A district's agreement as the API shows it. Days are days in Detroit, both ends included.
///
/// @param district 5 digits
/// @param version the epoch, also the entity tag
/// @param status how far it has come, at the time of the answer
/// @param text what is signed, or what is offered while nothing is
/// @param effectiveFrom the first day
/// @param effectiveUntil the last day
/// @param signatures evidence, oldest first
/// @param suspensions flags that stand
/// @param scheduleA the version in force
/// @param renewal signed while another is active: `signed`, it waits for the state; `acknowledged`, it takes over on its
///     first day
/// @param past agreements that were replaced, oldest first
/// @param life what comes next: the text that is offered, administrators, the coming end
public record AgreementView(String district, long version, String status, @Nullable TextIdentity text,
        @Nullable LocalDate effectiveFrom, @Nullable LocalDate effectiveUntil, List<SignatureView> signatures,
        List<SuspensionView> suspensions, ScheduleAView scheduleA, @Nullable TermView renewal, List<TermView> past,
        LifeView life) {

    /// The view of an agreement at an instant, for a reader of either side.
    public static AgreementView of(Versioned<DistrictAgreement> agreement, Instant now) {
        DistrictAgreement state = Succession.asOf(agreement.state(), now);
        Agreement current = state.current();
        return new AgreementView(state.district().value(), agreement.version(), state.status(now).code(),
                current == null ? state.offered() : current.text(), current == null ? null : current.term().firstDay(),
                current == null ? null : current.term().lastDay().orElse(null),
                state.signatures().stream().map(SignatureView::of).toList(),
                state.suspensions().stream().map(SuspensionView::of).toList(),
                ScheduleAView.of(state.scheduleA()), state.renewal() == null ? null : TermView.of(state.renewal()),
                state.past().stream().map(TermView::of).toList(), LifeView.of(state, now));
    }

    /// The same for a reader who is of neither side, such as a consultant: what stands and since when, without the names
    /// of officials and the reasons of suspensions.
    AgreementView forNeitherSide() {
        return new AgreementView(district, version, status, text, effectiveFrom, effectiveUntil,
                signatures.stream().map(SignatureView::withoutName).toList(),
                suspensions.stream().map(flag -> new SuspensionView(flag.by(), flag.since(), null)).toList(), scheduleA,
                renewal, past, life.withoutNames());
    }

    /// The view of a district that was never offered anything.
    static AgreementView none(DistrictCode district) {
        return new AgreementView(district.value(), 0, AgreementStatus.NONE.code(), null, null, null, List.of(),
                List.of(), ScheduleAView.of(ScheduleA.NOTHING), null, List.of(), LifeView.NOTHING);
    }

    /// A signature.
    ///
    /// @param by `district` or `state`
    /// @param official who, in which office; for readers of neither side the office alone
    /// @param organisation that granted the right to sign
    /// @param at when
    /// @param method how the person was recognised
    /// @param textVersion which words
    /// @param textSha256 exactly which words
    /// @param signerId opaque id of the account
    /// @param scheduleAVersion which Schedule A stood then
    /// @param scheduleASha256 exactly which Schedule A
    public record SignatureView(String by, OfficialView official, String signerId, String organisation, Instant at,
            String method, int textVersion, String textSha256, int scheduleAVersion, String scheduleASha256) {

        static SignatureView of(Signature signature) {
            return new SignatureView(word(signature.by()), OfficialView.of(signature.official()),
                    signature.actor().id(),
                    signature.actor().org().toString(), signature.at(), word(signature.method()),
                    signature.text().version(), signature.text().sha256(), signature.scheduleA().version(),
                    signature.scheduleA().sha256());
        }

        SignatureView withoutName() {
            return new SignatureView(by, official.withoutName(), signerId, organisation, at, method, textVersion,
                    textSha256, scheduleAVersion, scheduleASha256);
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A flag.
    ///
    /// @param by whose
    /// @param since when it was set
    /// @param reason in the suspender's words; absent for readers of neither side, and for flags older than reasons
    public record SuspensionView(String by, Instant since, @Nullable String reason) {

        static SuspensionView of(Suspension flag) {
            return new SuspensionView(flag.by().code(), flag.since(), flag.reason());
        }
    }

    /// Another agreement of the district.
    ///
    /// @param status how far it has come
    /// @param text what was signed
    /// @param effectiveFrom the first day
    /// @param effectiveUntil the last day
    public record TermView(String status, TextIdentity text, LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil) {

        static TermView of(Agreement agreement) {
            return new TermView(agreement.phase().status().code(), agreement.text(), agreement.term().firstDay(),
                    agreement.term().lastDay().orElse(null));
        }
    }
}
