package io.micip.chassis.problem;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Errors that the servlet container found, outside of any controller.
@Hidden
@Controller
class ContainerErrors implements ErrorController {
    private final ProblemResponses responses;

    ContainerErrors(ProblemResponses responses) {
        this.responses = responses;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        responses.write(request, response, MvcRefusals.ofStatus(status));
    }
}
