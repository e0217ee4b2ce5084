/// Scans the texts of one request, field by field, and keeps what its author has not confirmed.
@org.jspecify.annotations.NullMarked
package io.micip.privacy.field;
