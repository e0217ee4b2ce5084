package io.micip.chassis.feign;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import feign.Response;
import feign.Util;
import feign.codec.ErrorDecoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.problem.Category;
import io.micip.chassis.problem.CommonProblems;
import io.micip.chassis.problem.FieldError;
import io.micip.chassis.problem.ProblemType;
import io.micip.chassis.problem.Refusal;
import io.micip.chassis.problem.Refused;

/// Reads what a neighbour answers instead of what was asked for. A problem about the request is passed on as it is, with
/// its type, reason and fields; everything else means that the neighbour cannot be used now.
final class NeighbourProblems implements ErrorDecoder {
    private static final int LONGEST_BODY = 64 * 1024;

    private final JsonMapper json;

    NeighbourProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Exception decode(String methodKey, Response response) {
        return Arrays.stream(Category.values())
                .filter(category -> category.status() == response.status() && aboutTheRequest(category))
                .findFirst()
                .flatMap(category -> problem(category, response))
                .orElseGet(CommonProblems::neighbourUnavailable);
    }

    private static boolean aboutTheRequest(Category category) {
        return switch (category) {
            case UNKNOWN, CONFLICT, NOT_COVERED, GONE, STALE, INVALID, FORBIDDEN, UNAUTHENTICATED -> true;
            case MALFORMED, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, TOO_LARGE, UNSUPPORTED, UNCONDITIONAL, TOO_MANY,
                    UNEXPECTED, UNAVAILABLE, TIMED_OUT ->
                false;
        };
    }

    private Optional<Refused> problem(Category byStatus, Response response) {
        try (var body = response.body() == null ? null : response.body().asInputStream()) {
            var problem = json.readTree(body == null ? new byte[0] : body.readNBytes(LONGEST_BODY));
            var code = problem.path("code").stringValue("");
            if (!code.matches("[a-z][a-z-]{0,60}")) {
                return Optional.empty();
            }
            var category = code.equals("not-covered") ? Category.NOT_COVERED : byStatus;
            return Optional.of(new Refused(new PassedOn(
                    new ProblemType(code, category, problem.path("title").stringValue(code)),
                    problem.path("detail").stringValue(""), errors(problem.path("errors")),
                    Optional.ofNullable(problem.path("reason").stringValue(null)),
                    problem.path("agreementVersion").asLongOpt().stream().boxed().findFirst())));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        } finally {
            Util.ensureClosed(response);
        }
    }

    private List<FieldError> errors(JsonNode errors) {
        return errors.valueStream()
                .map(error -> json.treeToValue(error, FieldError.class))
                .toList();
    }

    /// A neighbour's refusal, told on.
    record PassedOn(ProblemType type, String explanation, List<FieldError> errors, Optional<String> reason,
            Optional<Long> agreementVersion)
            implements
                Refusal {
        @Override
        public boolean onRecord() {
            return false; // the neighbour put it there
        }
    }
}
