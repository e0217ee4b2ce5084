@org.jspecify.annotations.NullMarked
package io.micip.audit.nonexistence;
