package io.micip.audit.certificate;

import java.util.List;
import java.util.Set;

import io.micip.chassis.stores.StoreAnswer;

/// The stores of the other services, each asked to search itself.
interface Stores {
    /// The services whose stores can be asked.
    Set<String> services();

    /// Searches the store of a service.
    ///
    /// @throws io.micip.chassis.problem.Refused when it does not answer, or not in time
    StoreAnswer search(String service, List<String> names);
}
