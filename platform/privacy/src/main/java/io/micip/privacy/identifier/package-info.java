/// Finds identifiers by their form and the words around them: codes and numbers of students, Social Security Numbers,
/// birth dates, telephone numbers, addresses of homes and of mail. Puts them together with what
/// [io.micip.privacy.person] finds.
@org.jspecify.annotations.NullMarked
package io.micip.privacy.identifier;
