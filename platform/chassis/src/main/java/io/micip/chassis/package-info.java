/// What every service of MICIP does alike. Holds no word of the domain.
@org.jspecify.annotations.NullMarked
package io.micip.chassis;
