package io.micip.agreement.steps;

import org.jspecify.annotations.Nullable;

import io.micip.agreement.agreement.AgreementRefusal;
import io.micip.agreement.district.District;
import io.micip.agreement.district.DistrictAccess;
import io.micip.agreement.steps.Changing.Request;
import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Actor;
import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Role;

/// Who may take a step of a district's agreement: turns a caller into the request for it.
final class Acting {

    private final DistrictAccess access;

    Acting(DistrictAccess access) {
        this.access = access;
    }

    /// The request of a caller who holds the role.
    ///
    /// @param code of the district, as the path gives it
    /// @throws io.micip.chassis.problem.Refused `unknown` for what the caller may not see, `not-allowed` for another role
    Request as(Role role, Caller caller, String code, Attempt attempt) {
        return request(role, caller, access.readable(caller, code), attempt);
    }

    /// As [#as], and the district is open.
    ///
    /// @throws io.micip.chassis.problem.Refused `district-closed`, and as [#as]
    Request asForOpen(Role role, Caller caller, String code, Attempt attempt) {
        District district = access.readable(caller, code);
        if (!district.open()) {
            throw AgreementRefusal.districtClosed(district);
        }
        return request(role, caller, district, attempt);
    }

    private Request request(Role role, Caller caller, District district, Attempt attempt) {
        Actor actor = Actor.of(caller, access.acting(caller, district, role));
        return new Request(district.code(), attempt.version(), actor, attempt.key(), null);
    }

    /// What a client sent beside the body.
    ///
    /// @param version that it read
    /// @param key of a repeatable request, or null
    record Attempt(IfMatch version, @Nullable IdempotencyKey key) {}
}
