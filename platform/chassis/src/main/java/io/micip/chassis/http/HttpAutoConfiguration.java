package io.micip.chassis.http;

import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

import io.micip.chassis.json.StrictJson;
import io.micip.chassis.problem.ProblemResponses;

/// The shared shapes of the HTTP API: strict bodies of limited size, and the parameters that controllers take.
@AutoConfiguration
@EnableConfigurationProperties(HttpSettings.class)
public class HttpAutoConfiguration {
    /// Behind the trace's filter, so that the problem names the trace, and before security, which reads no body.
    private static final int AFTER_TRACING = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(HttpSettings settings, ProblemResponses problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(settings, problems));
        registration.setOrder(AFTER_TRACING);
        return registration;
    }

    @Bean
    WebMvcConfigurer sharedShapes(HttpSettings settings, JsonMapper json) {
        return new SharedShapes(settings, json);
    }

    /// Adds what the chassis knows to Spring's web layer.
    private record SharedShapes(HttpSettings settings, JsonMapper json) implements WebMvcConfigurer {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new IfMatchArgument());
            resolvers.add(new IdempotencyKeyArgument(settings));
        }

        @Override
        public void configureMessageConverters(ServerBuilder converters) {
            converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StrictJson.of(json)));
        }
    }
}
