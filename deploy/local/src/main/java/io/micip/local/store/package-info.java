/// An embedded server that speaks the MongoDB wire protocol over one file. It is what `deploy/up` uses where no
/// MongoDB is given: no acknowledged write is lost when the process is killed. It is no MongoDB: no sessions, no
/// transactions, no partial indexes, no TTL.
@NullMarked
package io.micip.local.store;

import org.jspecify.annotations.NullMarked;
