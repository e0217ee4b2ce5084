package io.micip.agreement.decision;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Many questions about one district, answered on one reading of its history.
///
/// @param questions 1 to 500
record DecisionsRequest(@Nullable List<@Nullable Question> questions) {

    static final int MOST = 500;

    /// The answer to each question in its place: a decision, or what is wrong with the question.
    ///
    /// @throws Refused `invalid` for no question or too many
    DecisionsView answer(Deciding deciding) {
        if (questions == null || questions.isEmpty() || questions.size() > MOST) {
            throw CommonProblems.invalid("/questions", "expected: a list of 1 to " + MOST + " questions");
        }
        List<ResultView> results = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            results.add(answer(questions.get(i), deciding, "/questions/" + i));
        }
        return new DecisionsView(results);
    }

    private static ResultView answer(@Nullable Question question, Deciding deciding, String pointer) {
        if (question == null) {
            return new ResultView(null, ProblemView.of(
                    CommonProblems.invalid(pointer, "expected: a question").refusal()));
        }
        try {
            return new ResultView(DecisionView.of(deciding.decide(question.read(deciding, pointer + "/"))), null);
        } catch (Refused refused) {
            return new ResultView(null, ProblemView.of(refused.refusal()));
        }
    }

    /// Answers in the order of the questions.
    record DecisionsView(List<ResultView> results) {}

    /// One of the two.
    ///
    /// @param decision where the question could be read
    /// @param problem where it could not
    record ResultView(@Nullable DecisionView decision, @Nullable ProblemView problem) {}

    /// What is wrong with one question.
    ///
    /// @param code as in a problem of its own
    /// @param detail what to do
    /// @param errors the fields, by JSON Pointer into the request
    record ProblemView(String code, String detail, List<FieldError> errors) {

        static ProblemView of(Refusal refusal) {
            return new ProblemView(refusal.type().code(), refusal.explanation(), refusal.errors());
        }
    }
}
