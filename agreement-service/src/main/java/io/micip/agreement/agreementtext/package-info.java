/// The texts that districts are asked to sign, each with its hash and never edited once offered.
@NullMarked
package io.micip.agreement.agreementtext;

import org.jspecify.annotations.NullMarked;
