/// What becomes of agreements without anybody's asking: the newest text is offered, notices are given, ends and takeovers
/// are put on record; and how far each has come now. Nothing here decides; the instant does.
@NullMarked
package io.micip.agreement.course;

import org.jspecify.annotations.NullMarked;
