package io.micip.audit.reading;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.micip.audit.district.Districts;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Grant;
import io.micip.chassis.identity.IsdMembership;
import io.micip.chassis.identity.Org;
import io.micip.chassis.identity.Role;
import io.micip.chassis.outbox.EventDraft;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Who may see which records: the state's auditors all, a district its own, an ISD those of its districts, nobody else any.
@Component
public class RecordAccess implements IsdMembership {
    private static final Role[] DISTRICT_ROLES = {Role.PLANNER, Role.SIGNER, Role.DISTRICT_ADMIN,
            Role.FOIA_COORDINATOR};
    private static final Pattern DISTRICT = Pattern.compile("[0-9]{5}");
    private static final Pattern ISD = Pattern.compile("[0-9]{2}");

    private final Districts districts;

    /// @param districts which districts an ISD has
    public RecordAccess(Districts districts) {
        this.districts = districts;
    }

    @Override
    public boolean contains(String isd, String districtCode) {
        return districts.of(isd).contains(districtCode);
    }

    /// The reader of a list of records.
    /// @param district the district asked for, or null
    /// @param isd the ISD asked for, or null
    /// @throws Refused `not-allowed` without a role that reads records, `unknown` for another tenant's, `invalid`
    public Reader ofList(Caller caller, @Nullable String district, @Nullable String isd) {
        requireForm(district, DISTRICT, "district", "5 digits");
        requireForm(isd, ISD, "isd", "2 digits");
        var auditor = caller.grantAs(Org.STATE, Role.AUDITOR);
        if (auditor.isPresent()) {
            return reader(caller, auditor.get(), true, Set.of(), Optional.ofNullable(district));
        }
        if (district != null) {
            var grant = grantFor(caller, district).orElseThrow(() -> refusal(caller));
            return reader(caller, grant, false, Set.of(district), Optional.of(district));
        }
        if (isd != null) {
            var grant = caller.grantAs(Org.isd(isd), Role.ISD_CONSULTANT).orElseThrow(() -> refusal(caller));
            return reader(caller, grant, false, districts.of(isd), Optional.empty());
        }
        return ownList(caller);
    }

    /// As what the caller reads records, whoever's they are.
    /// @throws Refused `not-allowed` without a role that reads records
    public Actor reading(Caller caller) {
        return caller.grantAs(Org.STATE, Role.AUDITOR)
                .or(() -> caller.grants().stream().filter(RecordAccess::reads)
                        .min(Comparator.comparing(Grant::toString)))
                .map(grant -> Actor.of(caller, grant)).orElseThrow(() -> refusal(caller));
    }

    /// Without a word of whose records are wanted, they are one's own: the one district's, or the one ISD's.
    private Reader ownList(Caller caller) {
        var own = caller.grants().stream().filter(RecordAccess::reads).map(Grant::org).distinct().toList();
        if (own.isEmpty()) {
            throw refusal(caller);
        }
        if (own.size() > 1) {
            throw new Refused(Refusal.of(CommonProblems.INVALID, "You act for several organisations; name one.",
                    FieldError.ofParameter("district", "expected: the code of one of your districts")));
        }
        var org = own.getFirst();
        return org.kind() == Org.Kind.DISTRICT ? ofList(caller, org.code(), null) : ofList(caller, null, org.code());
    }

    /// The reader of one record.
    /// @param of the districts whose record it is
    /// @throws Refused `unknown` if the caller may not see it
    Reader ofOne(Caller caller, Set<String> of) {
        var auditor = caller.grantAs(Org.STATE, Role.AUDITOR);
        if (auditor.isPresent()) {
            return reader(caller, auditor.get(), true, Set.of(), of.stream().sorted().findFirst());
        }
        for (String district : of) {
            var grant = grantFor(caller, district);
            if (grant.isPresent()) {
                return reader(caller, grant.get(), false, Set.of(district), Optional.of(district));
            }
        }
        throw refusal(caller);
    }

    /// The reader of whole bundles, which hold every district's records.
    /// @throws Refused `not-allowed` for all but the state's auditors
    Reader ofBundle(Caller caller) {
        var auditor = caller.grantAs(Org.STATE, Role.AUDITOR)
                .orElseThrow(() -> CommonProblems.notAllowed("Entries of all districts are for the state's auditors."));
        return reader(caller, auditor, true, Set.of(), Optional.empty());
    }

    private Optional<Grant> grantFor(Caller caller, String district) {
        var own = caller.grantAs(Org.district(district), DISTRICT_ROLES);
        if (own.isPresent()) {
            return own;
        }
        return caller.grants().stream()
                .filter(grant -> grant.role() == Role.ISD_CONSULTANT && grant.org().kind() == Org.Kind.ISD)
                .filter(grant -> contains(grant.org().code(), district)).findFirst();
    }

    private static Reader reader(Caller caller, Grant grant, boolean everything, Set<String> districts,
            Optional<String> key) {
        return new Reader(Actor.of(caller, grant), everything, districts, key.orElse(EventDraft.STATE));
    }

    private static boolean reads(Grant grant) {
        return switch (grant.org().kind()) {
            case DISTRICT -> Set.of(DISTRICT_ROLES).contains(grant.role());
            case ISD -> grant.role() == Role.ISD_CONSULTANT;
            case STATE, SERVICE -> false;
        };
    }

    /// Who reads records of some tenant is told that there is nothing here; who reads none, that the role does not.
    private static Refused refusal(Caller caller) {
        return caller.grants().stream().anyMatch(RecordAccess::reads)
                ? CommonProblems.foreign()
                : CommonProblems.notAllowed("Records are for districts, their ISD and the state's auditors.");
    }

    private static void requireForm(@Nullable String value, Pattern form, String name, String expected) {
        if (value != null && !form.matcher(value).matches()) {
            throw new Refused(Refusal.of(CommonProblems.INVALID, "Please correct the parameter named in errors.",
                    FieldError.ofParameter(name, "expected: " + expected)));
        }
    }
}
