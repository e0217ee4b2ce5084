/// What neighbours read to keep their copy of the agreements current: versions each second, terms of what rose.
@NullMarked
package io.micip.agreement.coverage;

import org.jspecify.annotations.NullMarked;
