package io.micip.agreement.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.Agreement;
import io.micip.agreement.agreement.DistrictAgreement;
import io.micip.agreement.agreementtext.TextIdentity;
import io.micip.agreement.signature.Administrator;
import io.micip.agreement.signature.OfficialView;
import io.micip.agreement.steps.AgreementView.SignatureView;
import io.micip.agreement.term.ExpiryNotice;
import io.micip.agreement.term.Extension;

/// What comes next in the life of a district's agreement, as the API shows it.
///
/// @param offered the text that the district is asked to sign now; another than `text` once the state offers the next
/// @param administrators of the district whom the state named, oldest first
/// @param end the coming end, where the agreement in force has one
/// @param revoked when and why the district ended it, where it did
record LifeView(@Nullable TextIdentity offered, List<AdministratorView> administrators,
        @Nullable EndView end, @Nullable RevocationView revoked) {

    static final LifeView NOTHING = new LifeView(null, List.of(), null, null);

    static LifeView of(DistrictAgreement state, Instant now) {
        Agreement current = state.current();
        return new LifeView(state.offered(), state.administrators().stream().map(AdministratorView::of).toList(),
                current == null ? null : EndView.of(current, now),
                current == null ? null : RevocationView.of(current.revocation()));
    }

    /// The same without the names of officials.
    LifeView withoutNames() {
        return new LifeView(offered, administrators.stream().map(AdministratorView::withoutName).toList(),
                end == null ? null : end.withoutNames(), revoked);
    }

    /// That the district ended the agreement.
    ///
    /// @param at when
    /// @param reasonCode why, from the list
    public record RevocationView(Instant at, String reasonCode) {

        private static @Nullable RevocationView of(Agreement.@Nullable Revocation revocation) {
            return revocation == null ? null : new RevocationView(revocation.at(), revocation.reason().code());
        }
    }

    /// A person who administers the district in the product.
    ///
    /// @param accountId opaque id of the account
    /// @param official who, in which office; for readers of neither side the office alone
    /// @param at when named
    public record AdministratorView(String accountId, OfficialView official, Instant at) {

        static AdministratorView of(Administrator named) {
            return new AdministratorView(named.accountId(), OfficialView.of(named.official()), named.at());
        }

        private AdministratorView withoutName() {
            return new AdministratorView(accountId, official.withoutName(), at);
        }
    }

    /// The coming end of an agreement.
    ///
    /// @param daysLeft whole days after today in Detroit, 0 on the last day, negative once over
    /// @param notices given of this end, oldest first; those of a last day before an extension tell of no end any more
    /// @param extensions asked for, oldest first
    public record EndView(long daysLeft, List<NoticeView> notices, List<ExtensionView> extensions) {

        private static @Nullable EndView of(Agreement current, Instant now) {
            LocalDate last = current.term().lastDay().orElse(null);
            OptionalLong left = current.term().daysLeft(now);
            return last == null || left.isEmpty()
                    ? null
                    : new EndView(left.getAsLong(),
                            current.notices().stream().filter(notice -> notice.lastDay().equals(last))
                                    .map(NoticeView::of).toList(),
                            current.extensions().stream().map(ExtensionView::of).toList());
        }

        private EndView withoutNames() {
            return new EndView(daysLeft, notices, extensions.stream().map(ExtensionView::withoutNames).toList());
        }
    }

    /// A notice of the coming end.
    ///
    /// @param daysBefore 90, 30 or 7
    /// @param lastDay what it was about
    /// @param at when it was given
    public record NoticeView(int daysBefore, LocalDate lastDay, Instant at) {

        static NoticeView of(ExpiryNotice notice) {
            return new NoticeView(notice.daysBefore(), notice.lastDay(), notice.at());
        }
    }

    /// A request that the agreement end later.
    ///
    /// @param lastDay the day wished
    /// @param answer `open`, `granted` or `declined`
    /// @param reasonCode why declined
    /// @param asked the district's signature
    /// @param answered the state's
    public record ExtensionView(LocalDate lastDay, String answer, @Nullable String reasonCode, SignatureView asked,
            @Nullable SignatureView answered) {

        private ExtensionView withoutNames() {
            return new ExtensionView(lastDay, answer, reasonCode, asked.withoutName(),
                    answered == null ? null : answered.withoutName());
        }

        static ExtensionView of(Extension extension) {
            SignatureView asked = SignatureView.of(extension.asked());
            return switch (extension.answer()) {
                case null -> new ExtensionView(extension.lastDay(), "open", null, asked, null);
                case Extension.Granted granted -> new ExtensionView(extension.lastDay(), "granted", null, asked,
                        SignatureView.of(granted.by()));
                case Extension.Declined declined -> new ExtensionView(extension.lastDay(), "declined",
                        declined.reason().code(), asked, SignatureView.of(declined.by()));
            };
        }
    }
}
