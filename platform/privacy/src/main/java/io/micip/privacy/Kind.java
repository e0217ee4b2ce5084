package io.micip.privacy;

import java.util.Arrays;
import java.util.Optional;

/// What a finding looks like, with help for the author in the words of a district's planning team.
///
/// Source: the list of direct and indirect identifiers in 34 CFR 99.3, with Michigan's own student code.
public enum Kind {
    /// Unique Identification Code: the 10 digits that Michigan gives to every public-school student.
    UIC(
            "uic",
            "a student's state code (UIC)",
            "Plans speak about groups, never about one student. Take the number out and name the group it stood for,"
                    + " for example \"a grade 3 student\" becomes \"students in grade 3\". If the digits are something"
                    + " else, such as a project or grant number, say so in words or write it with its letters."),
    /// A number by which a district or school keeps one student's records.
    STUDENT_NUMBER(
            "student-number",
            "a local student number",
            "A student number leads to one student's file. Take it out and describe the group instead, for example"
                    + " \"students who missed 10 % or more of the year\"."),
    /// Social Security Number, whole, masked, or its last four digits.
    SSN(
            "ssn",
            "a Social Security Number",
            "A plan never needs a Social Security Number. Take it out. If the digits are something else, such as a"
                    + " vendor or grant number, write them with the letters or the name that belong to them."),
    /// The day on which somebody was born.
    DATE_OF_BIRTH(
            "date-of-birth",
            "a date of birth",
            "A birth date can point to one child. Write the age group or the grade instead, for example"
                    + " \"four-year-olds\" or \"kindergarten\"."),
    /// An address for electronic mail.
    EMAIL(
            "e-mail",
            "an e-mail address",
            "Name the role instead of the address, for example \"the attendance coordinator\". People can look the"
                    + " address up in the staff directory."),
    /// A telephone number in a North American form.
    PHONE(
            "phone",
            "a telephone number",
            "Name the role or the office instead of the number, for example \"the school's front office\". If the"
                    + " figures are counts, put the words for what they count between them."),
    /// The name of a student or of somebody in a student's family.
    PERSON_NAME(
            "person-name",
            "a student's or family member's name",
            "Plans speak about groups, never about one student or family. Take the name out and name the group, for"
                    + " example \"students who moved during the year\". Staff can be named by their role."),
    /// Initials that stand for a student.
    INITIALS(
            "initials",
            "a student's initials",
            "People at the school know who is meant by two letters and a grade. Take them out and describe the group,"
                    + " for example \"students in grades 3 to 5 who need Tier 3 support\"."),
    /// Where somebody lives.
    HOME_ADDRESS(
            "home-address",
            "a home address",
            "An address leads to one family. Write the neighborhood, the bus area or the school instead. If it is a"
                    + " public place, say which, for example \"the library on Oak Street\"."),
    /// A support plan or a health condition of one student.
    STUDENT_CONDITION(
            "student-condition",
            "a statement about one student's health or support plan",
            "What is known about the health or the support plan of one student does not belong in a plan. Speak of the"
                    + " group, for example \"students with IEPs\" or \"students who need help with anxiety\"."),
    /// A count of fewer than 10 students.
    SMALL_COUNT(
            "small-count",
            "a count of fewer than 10 students",
            "In a small group people can be recognized. Write \"fewer than 10 students\", use a percentage of a larger"
                    + " group, or put groups or years together. If the number counts something else, say what."),
    /// Figures from which a count of fewer than 10 students follows.
    COMPLEMENT(
            "complement",
            "a way to work out a count of fewer than 10 students",
            "Who knows the whole and all parts but one knows the last part too. Leave out the whole or a second part,"
                    + " or round: \"nearly all students\", \"more than 95 % of students\".");

    private final String code;
    private final String title;
    private final String help;

    Kind(String code, String title, String help) {
        this.code = code;
        this.title = title;
        this.help = help;
    }

    /// The word used for this kind in problems and confirmations, such as `date-of-birth`. Stable.
    public String code() {
        return code;
    }

    /// What was found, as part of a sentence: "This looks like a date of birth".
    public String title() {
        return title;
    }

    /// How to say the same without naming anybody: one or two plain sentences.
    public String help() {
        return help;
    }

    /// The kind with this code, or nothing when no kind has it.
    public static Optional<Kind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
