@org.jspecify.annotations.NullMarked
package io.micip.documents;
