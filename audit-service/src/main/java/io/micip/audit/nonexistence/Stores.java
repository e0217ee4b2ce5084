package io.micip.audit.nonexistence;

import io.micip.chassis.stores.StorePage;
import io.micip.chassis.stores.StoreQuestion;

/// The stores of all services, this one's too, each asked to search itself a page at a time. Each page is answered within
/// seconds; that two pages are of one instant is not promised.
interface Stores {
    /// Searches the next page of a service's store.
    ///
    /// @throws io.micip.chassis.problem.Refused when it does not answer, or not in time
    StorePage page(String service, StoreQuestion question);
}
