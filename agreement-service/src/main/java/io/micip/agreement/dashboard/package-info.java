/// How all districts stand with their agreements, for those who look after many: counts, who waits for whom, days to the
/// end, and what each district has ready.
@NullMarked
package io.micip.agreement.dashboard;

import org.jspecify.annotations.NullMarked;
