package io.micip.chassis.stores;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import io.micip.chassis.identity.Caller;
import io.micip.chassis.identity.Role;
import io.micip.chassis.problem.CommonProblems;

/// Lets services of the platform, and nobody else, have this service's store searched, a page at a time. The names come in the
/// body, so that no log line of an address holds them.
@Hidden
@RestController
class StoreSearchEndpoint {
    private final OwnStore store;

    StoreSearchEndpoint(OwnStore store) {
        this.store = store;
    }

    /// @throws io.micip.chassis.problem.Refused `unknown` for all but services, `invalid`
    @PostMapping("/internal/v1/store-search")
    StorePage search(Caller caller, @RequestBody StoreQuestion question) {
        if (!caller.holdsAny(Role.SERVICE)) {
            throw CommonProblems.unknown();
        }
        return store.search(checked(question));
    }

    private static StoreQuestion checked(StoreQuestion question) {
        var names = question.names();
        boolean formed = !names.isEmpty() && names.size() <= StoreQuestion.MOST
                && names.stream().allMatch(name -> name.codePoints().anyMatch(Character::isLetterOrDigit));
        if (!formed) {
            throw CommonProblems.invalid("/names", "expected: 1 to " + StoreQuestion.MOST + " names");
        }
        return question;
    }
}
