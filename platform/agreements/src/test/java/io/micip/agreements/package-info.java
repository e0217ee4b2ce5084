/// What the decision promises, as a specification.
@NullMarked
package io.micip.agreements;

import org.jspecify.annotations.NullMarked;
