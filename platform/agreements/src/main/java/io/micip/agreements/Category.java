package io.micip.agreements;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The kind of aggregate data a report shows, as Schedule A lists it. A closed list: a report outside it cannot be
/// offered.
public enum Category {

    /// How many students are enrolled.
    ENROLMENT("enrolment", "Enrollment"),
    /// Attendance and chronic absence.
    ATTENDANCE("attendance", "Attendance"),
    /// Graduation and dropout rates.
    GRADUATION("graduation", "Graduation"),
    /// Results of state tests.
    STATE_ASSESSMENT("state-assessment", "State assessment"),
    /// Growth between tests.
    GROWTH("growth", "Growth"),
    /// Behavior and discipline.
    BEHAVIOUR("behaviour", "Behavior"),
    /// How faithfully a tiered system of supports is carried out.
    MTSS_FIDELITY("mtss-fidelity", "MTSS fidelity"),
    /// Educators and other staff.
    STAFFING("staffing", "Staffing"),
    /// Money received and spent.
    FINANCE("finance", "Finance"),
    /// College and career after high school.
    POSTSECONDARY("postsecondary", "Postsecondary"),
    /// Programs before kindergarten.
    EARLY_CHILDHOOD("early-childhood", "Early childhood"),
    /// Surveys of school climate.
    CLIMATE_SURVEYS("climate-surveys", "Climate surveys");

    private static final Map<String, Category> BY_CODE = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(Category::code, Function.identity()));

    private final String code;
    private final String label;

    Category(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /// The word in the API, events and feeds (`state-assessment`).
    public String code() {
        return code;
    }

    /// The words on a page.
    public String label() {
        return label;
    }

    /// The category of this code, or empty.
    public static Optional<Category> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
