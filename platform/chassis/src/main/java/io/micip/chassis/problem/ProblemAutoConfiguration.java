package io.micip.chassis.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.tracing.CurrentTrace;

/// Problems for every error of a service.
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
public class ProblemAutoConfiguration {
    @Bean
    ProblemResponses problemResponses(JsonMapper json, CurrentTrace trace) {
        return new ProblemResponses(json, trace);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemResponses responses, ObjectProvider<RefusalListener> listeners) {
        return new ProblemAdvice(responses, listeners.orderedStream().toList());
    }

    @Bean
    BegunAnswers begunAnswers() {
        return new BegunAnswers();
    }

    @Bean
    ContainerErrors containerErrors(ProblemResponses responses) {
        return new ContainerErrors(responses);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
