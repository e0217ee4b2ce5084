/// The search through every store and every log for names under which nothing may exist. It reads everything, so it goes on
/// beside requests, tells how far it has come, and outlives the service's restart. Source: docs/adr/0028.
@NullMarked
package io.micip.audit.nonexistence;

import org.jspecify.annotations.NullMarked;
