/// Answers people who ask whether a view would be permitted, and why not. The rule itself is
/// [io.micip.agreements.CompiledAgreement].
@NullMarked
package io.micip.agreement.decision;

import org.jspecify.annotations.NullMarked;
