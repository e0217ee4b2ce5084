/// The entity master as far as the catalogue needs it: names, ISDs and buildings of districts, asked of agreement-service
/// and kept for a while. A district's ISD is read from here, never from the digits of its code.
@org.jspecify.annotations.NullMarked
package io.micip.catalog.district;
