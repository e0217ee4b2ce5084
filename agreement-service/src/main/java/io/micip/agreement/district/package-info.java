/// The entity master: ISDs, districts and buildings as the state's file lists them, and who may look at which district.
@NullMarked
package io.micip.agreement.district;

import org.jspecify.annotations.NullMarked;
