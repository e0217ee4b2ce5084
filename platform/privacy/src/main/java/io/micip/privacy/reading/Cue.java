package io.micip.privacy.reading;

import java.util.List;

/// Words that tell what a number or date near them is. In a phrase a space stands for up to three spaces, hyphens,
/// dots or underscores, or none, so that `date of birth` also means `dateOfBirth` and `d o b` means `D.O.B.`
public enum Cue {
    /// Michigan's student code, or a student number of any kind.
    UIC("uic", "unique identification code", "unique identifier code", "unique id code", "unique student id",
            "unique student identifier", "student id", "id number of the student", "id of the student", "student s id",
            "student s number", "pupil s number",
            "child s id", "student identifier", "student identification", "student number",
            "student no", "student nr", "student #", "student code", "student uic", "pupil id", "pupil identifier",
            "pupil identification", "pupil number", "pupil no", "pupil #", "pupil code", "learner id", "child id",
            "stu id", "ssid", "numero de estudiante", "identificacion del estudiante"),
    SSN("s s n", "s s #", "ss no", "social security", "soc sec", "seguro social"),
    PHONE("phone", "telephone", "telephone number", "phone number", "tel", "cell", "cell phone", "mobile", "fax",
            "call", "text", "dial", "ph", "hotline", "voicemail", "telefono", "contact"),
    /// Names a date of birth outright.
    BIRTH_DATE("d o b", "date of birth", "dates of birth", "birth date", "fecha de nacimiento", "nacimiento"),
    BORN("born", "nacio", "nacido", "nacida"),
    /// Also famous people and schools have one, so it only warns.
    BIRTHDAY("birthday", "birth day", "b day");

    private final List<String> phrases;

    Cue(String... phrases) {
        this.phrases = List.of(phrases);
    }

    List<String> phrases() {
        return phrases;
    }
}
