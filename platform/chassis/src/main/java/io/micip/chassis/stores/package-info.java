/// The service's own store, read whole: every document and value of it, walked for counting, and searched for names on behalf
/// of a neighbour that is to say whether anything is kept under them.
@NullMarked
package io.micip.chassis.stores;

import org.jspecify.annotations.NullMarked;
