package io.micip.local.provider;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An account to try the platform with. No real person; all have the same password, which is no secret. Beside those that
/// are shown, `district.` and 5 digits is the account of somebody who does everything in that district, for tests with
/// many districts.
///
/// @param userName for signing in
/// @param who      in words, for the sign-in page
/// @param roles    `role@org`, as the claim `micip_roles` carries them
public record DemoAccount(String userName, String who, List<String> roles) {

    /// Password of every demo account.
    public static final String PASSWORD = "micip-demo";

    private static final Pattern OF_DISTRICT = Pattern.compile("district\\.(\\d{5})");
    private static final List<DemoAccount> ALL = List.of(
            account("planner.dearborn", "Planner, Dearborn City School District", "planner@district:82030"),
            account("signer.dearborn", "Signer and administrator, Dearborn City School District",
                    "signer@district:82030", "district-admin@district:82030"),
            account("planner.detroit", "Planner, Detroit Public Schools Community District", "planner@district:82015"),
            account("signer.detroit", "Signer and administrator, Detroit Public Schools Community District",
                    "signer@district:82015", "district-admin@district:82015"),
            account("planner.novi", "Planner, Novi Community School District (no agreement)",
                    "planner@district:63100"),
            account("consultant.wayne", "Consultant, Wayne RESA", "isd-consultant@isd:82"),
            account("reviewer.state", "Reviewer, Michigan Department of Education", "state-reviewer@state:MI"),
            account("signer.state", "Signer, Michigan Department of Education", "state-signer@state:MI"),
            account("auditor", "Auditor", "auditor@state:MI"),
            account("foia", "FOIA coordinator, Michigan Department of Education", "foia-coordinator@state:MI"),
            account("foia.dearborn", "FOIA coordinator, Dearborn City School District",
                    "foia-coordinator@district:82030"),
            account("operator", "Operator of the platform", "operator@state:MI"));

    /// Copies the roles.
    public DemoAccount {
        roles = List.copyOf(roles);
    }

    /// All accounts, in the order in which they are shown.
    public static List<DemoAccount> all() {
        return ALL;
    }

    static Optional<DemoAccount> named(String userName) {
        return ALL.stream().filter(account -> account.userName().equals(userName)).findFirst()
                .or(() -> ofDistrict(userName));
    }

    private static Optional<DemoAccount> ofDistrict(String userName) {
        return Optional.of(OF_DISTRICT.matcher(userName)).filter(Matcher::matches).map(matcher -> matcher.group(1))
                .map(code -> account(userName, "Everybody of district " + code, "planner@district:" + code,
                        "signer@district:" + code, "district-admin@district:" + code));
    }

    /// The `sub` claim of the account with this user name.
    ///
    /// @throws java.util.NoSuchElementException if there is no such account
    public static String subjectOf(String userName) {
        return named(userName).orElseThrow().subject();
    }

    /// The `sub` claim: opaque, and the same after every restart.
    String subject() {
        return UUID.nameUUIDFromBytes(("micip-demo:" + userName).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// The `micip_orgs` claim: every organisation a role is held in.
    List<String> orgs() {
        return roles.stream().map(role -> role.substring(role.indexOf('@') + 1)).distinct().toList();
    }

    private static DemoAccount account(String userName, String who, String... roles) {
        return new DemoAccount(userName, who, Arrays.asList(roles));
    }
}
