package io.micip.privacy.person;

/// How the words before a place bind it to a student or a student's family.
enum Bond {
    /// Not at all.
    NONE,
    /// They name a person in office.
    STAFF,
    /// Several students or parents, right before: "students A and B".
    GROUP,
    /// They open a list of persons: "students such as", "students on the list:".
    LIST,
    /// One person: "the student", "her brother", "parents of".
    PERSON,
    /// A label of a form: "student:".
    LABEL,
    /// They say that a name follows: "a boy named", "student name:".
    NAMED
}
