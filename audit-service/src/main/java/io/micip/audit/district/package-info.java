/// What audit-service knows of the districts: which of them belong to an intermediate school district (ISD).
@NullMarked
package io.micip.audit.district;

import org.jspecify.annotations.NullMarked;
