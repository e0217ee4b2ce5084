package io.micip.chassis.problem;

import java.util.List;
import java.util.Optional;

/// A named reason to say no. Features declare theirs as sealed interfaces, enums or records of this type.
public interface Refusal {
    /// The problem type that the client gets.
    ProblemType type();

    /// One or two sentences for the person who asked: what is wrong and what would be accepted. Holds no value that
    /// somebody sent and nothing of another tenant.
    String explanation();

    /// The mistakes, field by field, where there are any.
    default List<FieldError> errors() {
        return List.of();
    }

    /// A finer code within the type, such as why something is not covered.
    default Optional<String> reason() {
        return Optional.empty();
    }

    /// The version of the agreement that it was decided on, where one decides.
    default Optional<Long> agreementVersion() {
        return Optional.empty();
    }

    /// Whether the attempt of a signed-in caller goes on record: what a role or tenant is denied does.
    default boolean onRecord() {
        return type().category() == Category.FORBIDDEN;
    }

    /// A refusal that has no type of its own.
    static Refusal of(ProblemType type, String explanation, FieldError... errors) {
        return new PlainRefusal(type, explanation, List.of(errors), type.category() == Category.FORBIDDEN);
    }

    /// The same, with the attempt on record.
    static Refusal onRecord(ProblemType type, String explanation, FieldError... errors) {
        return new PlainRefusal(type, explanation, List.of(errors), true);
    }
}
