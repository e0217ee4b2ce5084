/// The audit service: a log that nobody can change unseen, what can be asked of it, and the proof of each answer.
@NullMarked
package io.micip.audit;

import org.jspecify.annotations.NullMarked;
