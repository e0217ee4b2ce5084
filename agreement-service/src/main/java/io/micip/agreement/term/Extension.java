package io.micip.agreement.term;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.signature.Signature;

/// A district's request that its agreement end later, with the state's answer. Both are signatures, so a granted
/// extension is an amendment that both sides have signed. Only ever added to an agreement; answered once.
///
/// @param lastDay the last day that the district wishes, in Detroit
/// @param asked the district's signature
/// @param answer the state's, or null while it is open
public record Extension(LocalDate lastDay, Signature asked, @Nullable Answer answer) {

    /// What the state answered.
    public sealed interface Answer {

        /// The state's signature.
        Signature by();
    }

    /// The agreement ends on the day wished.
    ///
    /// @param by the state's signature
    public record Granted(Signature by) implements Answer {}

    /// The agreement ends as before.
    ///
    /// @param reason from the list
    /// @param by the state's signature
    public record Declined(DeclineReason reason, Signature by) implements Answer {}

    /// Why the state declines. A closed list, because it goes into the log.
    public enum DeclineReason {

        /// The district should sign a renewal in place of an extension.
        SIGN_RENEWAL("sign-renewal"),
        /// A newer text is offered, and the district should sign that.
        SIGN_CURRENT_TEXT("sign-current-text"),
        /// A question about the agreement must be settled first.
        REVIEW_OPEN("review-open");

        private final String code;

        DeclineReason(String code) {
            this.code = code;
        }

        /// The word in the API and events.
        public String code() {
            return code;
        }

        /// The reason of this code, or empty.
        public static Optional<DeclineReason> find(String code) {
            return Arrays.stream(values()).filter(reason -> reason.code.equals(code)).findFirst();
        }
    }

    /// Whether the state has not answered.
    public boolean isOpen() {
        return answer == null;
    }

    public Extension answered(Answer given) {
        return new Extension(lastDay, asked, given);
    }
}
