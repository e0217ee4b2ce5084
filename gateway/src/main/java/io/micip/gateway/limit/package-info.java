/// How often a person, an organisation and, where nobody is signed in, an address may ask.
@NullMarked
package io.micip.gateway.limit;

import org.jspecify.annotations.NullMarked;
