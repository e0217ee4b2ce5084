package io.micip.gateway.limit;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.micip.chassis.problem.ProblemResponses;

@Configuration(proxyBeanMethods = false)
class RateLimitConfiguration {
    @Bean
    RateLimit rateLimit(Rates rates, ProblemResponses problems) {
        return new RateLimit(rates, problems);
    }

    /// Runs within the chains of security alone, where the caller is known, not a second time before them.
    @Bean
    FilterRegistrationBean<RateLimit> rateLimitOnlyInChains(RateLimit filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
