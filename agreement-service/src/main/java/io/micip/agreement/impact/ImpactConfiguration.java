package io.micip.agreement.impact;

import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Asks plan-service.
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = FeignPlans.PlanClient.class)
class ImpactConfiguration {

    @Bean
    Plans plans(FeignPlans.PlanClient client) {
        return new FeignPlans(client);
    }
}
