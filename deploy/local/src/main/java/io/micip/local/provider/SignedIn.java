package io.micip.local.provider;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// Somebody who has signed in, once: signing in again is another one, so that two browsers of the same account have
/// two sessions, and leaving one leaves the other alone.
///
/// @param subject the `sub` claim
/// @param orgs    the `micip_orgs` claim
/// @param roles   the `micip_roles` claim
/// @param signIn  tells this sign-in from others
record SignedIn(String subject, List<String> orgs, List<String> roles, UUID signIn) implements UserDetails {

    static SignedIn as(DemoAccount account) {
        return new SignedIn(account.subject(), account.orgs(), account.roles(), UUID.randomUUID());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return "{noop}" + DemoAccount.PASSWORD;
    }

    @Override
    public String getUsername() {
        return subject;
    }
}
