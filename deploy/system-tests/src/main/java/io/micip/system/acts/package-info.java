/// What people do with the platform, through the gateway's API and with their own tokens.
@org.jspecify.annotations.NullMarked
package io.micip.system.acts;
