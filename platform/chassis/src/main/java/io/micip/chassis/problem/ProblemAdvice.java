package io.micip.chassis.problem;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// The one place where what a controller throws becomes a problem. A defect is logged here, once, and its text goes no
/// further.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemResponses responses;
    private final List<RefusalListener> listeners;

    ProblemAdvice(ProblemResponses responses, List<RefusalListener> listeners) {
        this.responses = responses;
        this.listeners = List.copyOf(listeners);
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused, HttpServletRequest request) {
        return answer(refused.refusal(), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler({CallNotPermittedException.class, BulkheadFullException.class})
    ResponseEntity<Object> spared(RuntimeException breaker, HttpServletRequest request) {
        return answer(OutsideFailures.unavailable(), request, HttpHeaders.EMPTY);
    }

    /// The client is gone: nobody is left to answer, and nothing went wrong.
    @ExceptionHandler
    void gone(ClientAbortException gone) {
        LOG.debug("the client did not wait for the answer");
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> anythingElse(Exception failure, HttpServletRequest request) {
        var known = OutsideFailures.refusal(failure);
        if (known != null) {
            LOG.warn("{} {}: {}", request.getMethod(), Route.of(request).pattern(), failure.getClass().getSimpleName());
            return answer(known, request, HttpHeaders.EMPTY);
        }
        if (OwnMessages.isOurs(failure)) {
            return answer(Refusal.of(CommonProblems.INVALID, OwnMessages.of(failure, "Please correct the request.")),
                    request, HttpHeaders.EMPTY);
        }
        LOG.error("{} {} failed", request.getMethod(), Route.of(request).pattern(), failure);
        return answer(OutsideFailures.unexpected(), request, HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var servlet = ((ServletWebRequest) request).getRequest();
        var refusal = MvcRefusals.of(failure, status);
        if (refusal.type() == CommonProblems.UNEXPECTED) {
            LOG.error("{} {} failed", servlet.getMethod(), Route.of(servlet).pattern(), failure);
        }
        return answer(refusal, servlet, headers);
    }

    private ResponseEntity<Object> answer(Refusal refusal, HttpServletRequest request, HttpHeaders headers) {
        listeners.forEach(listener -> listener.refused(request, refusal));
        return responses.entity(request.getRequestURI(), refusal, headers);
    }
}
