/// Finds single persons by the words around them: names, initials, and what is said about the health or the support of
/// one student. A name alone is nobody's business here: schools, curricula, authors and people in office have names.
/// What binds it to a student or a student's family is what counts.
@org.jspecify.annotations.NullMarked
package io.micip.privacy.person;
