/// Finds small groups of students in the words of a plan: counts under 10, and figures from which such a count follows.
/// They warn, and the author decides: a count of representatives or of tutors' groups names nobody.
///
/// Source: minimum group size of 10, which most states and the third-party users of CEPI's data keep; complementary
/// suppression (NCES 2011-603).
@org.jspecify.annotations.NullMarked
package io.micip.privacy.smallcell;
