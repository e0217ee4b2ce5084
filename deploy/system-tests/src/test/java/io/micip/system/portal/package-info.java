/// The portal in a browser, as the people of the story use it.
@org.jspecify.annotations.NullMarked
package io.micip.system.portal;
