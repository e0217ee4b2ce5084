package io.micip.chassis.openapi;

import java.util.Arrays;
import java.util.List;

import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.HandlerMethod;

import io.micip.chassis.http.IdempotencyKey;
import io.micip.chassis.http.IfMatch;
import io.micip.chassis.identity.Caller;

/// Completes the OpenAPI document at `/internal/openapi`: the headers behind the chassis's parameters, the token, and
/// nothing that depends on where the service runs.
@AutoConfiguration
public class OpenApiAutoConfiguration {
    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, IfMatch.class, IdempotencyKey.class);
    }

    @Bean
    GlobalOpenApiCustomizer sameEverywhere(@Value("${spring.application.name}") String application) {
        return document -> {
            document.setServers(List.of());
            document.getInfo().title("MICIP " + application).version("v1");
            document.getComponents().addSecuritySchemes("token",
                    new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
        };
    }

    @Bean
    GlobalOperationCustomizer chassisParameters() {
        return (operation, method) -> {
            if (takes(method, IfMatch.class)) {
                operation.addParametersItem(header("If-Match", true, "\"7\"", "ETag of the version to change"));
            }
            if (takes(method, IdempotencyKey.class)) {
                operation.addParametersItem(header("Idempotency-Key", false, "9b2f...",
                        "Name of this attempt, 1 to 128 visible ASCII characters; repeat it to repeat the request"));
            }
            if (takes(method, Caller.class)) {
                operation.addSecurityItem(new SecurityRequirement().addList("token"));
            }
            return operation;
        };
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(one -> one.getParameterType() == type);
    }

    private static HeaderParameter header(String name, boolean required, String example, String description) {
        var header = new HeaderParameter();
        header.name(name).required(required).description(description).schema(new StringSchema()).example(example);
        return header;
    }
}
