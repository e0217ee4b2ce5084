package io.micip.agreement.signature;

import java.time.Instant;
import java.util.regex.Pattern;

import io.micip.chassis.identity.Actor;

/// A person whom the state named as administrator of a district in the product. The first one named makes an
/// acknowledged agreement active; more may follow. Only ever added to an agreement.
///
/// Source: MDE, order of events at sign-on (January 2021): sign, acknowledge, name the administrator, authorised.
///
/// @param accountId opaque id of the administrator's account (the token's `sub`); never an e-mail address
/// @param official the person, in office
/// @param namedBy the state's account that named
/// @param at when
public record Administrator(String accountId, OfficialName official, Actor namedBy, Instant at) {

    /// The form of an account's id: 1 to 128 characters of `A-Z a-z 0-9 . _ : / -`, beginning with a letter or digit.
    public static final String ACCOUNT_ID = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}";

    private static final Pattern FORM = Pattern.compile(ACCOUNT_ID);

    /// @throws IllegalArgumentException if the account's id has another form
    public Administrator {
        if (!FORM.matcher(accountId).matches()) {
            throw new IllegalArgumentException("administrator's account (expected: an opaque id)");
        }
    }

    public boolean isSameAs(Administrator other) {
        return accountId.equals(other.accountId) && official.equals(other.official);
    }
}
