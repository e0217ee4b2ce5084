package io.micip.chassis.problem;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import feign.FeignException;
import org.jspecify.annotations.Nullable;

/// Failures of what a service depends on: no defect of its own, and worth another try.
final class OutsideFailures {
    private OutsideFailures() {}

    static @Nullable Refusal refusal(Throwable failure) {
        return switch (failure) {
            case MongoTimeoutException late -> unavailable();
            case MongoExecutionTimeoutException late -> unavailable();
            case MongoSocketException broken -> unavailable();
            case MongoConnectionPoolClearedException gone -> unavailable();
            case MongoNotPrimaryException moved -> unavailable();
            case MongoNodeIsRecoveringException starting -> unavailable();
            case MongoWriteConcernException unsure -> unavailable();
            case FeignException neighbour -> unavailable();
            default -> null;
        };
    }

    static Refusal unavailable() {
        return CommonProblems.neighbourUnavailable().refusal();
    }

    static Refusal unexpected() {
        return Refusal.of(CommonProblems.UNEXPECTED,
                "Please try again later; when you report it, name the trace id of this answer.");
    }
}
