/// What people do with a district's agreement: who may take which step, the steps themselves, and how the agreement is
/// shown to them. Each step is taken on the version that was read.
@NullMarked
package io.micip.agreement.steps;

import org.jspecify.annotations.NullMarked;
