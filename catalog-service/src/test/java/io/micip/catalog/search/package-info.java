@org.jspecify.annotations.NullMarked
package io.micip.catalog.search;
