@org.jspecify.annotations.NullMarked
package io.micip.catalog.health;
