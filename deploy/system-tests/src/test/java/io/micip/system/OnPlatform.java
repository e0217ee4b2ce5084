package io.micip.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import io.micip.system.running.RunningPlatform;

/// Gives tests the running platform; one for all of them, stopped after the last.
public final class OnPlatform implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(OnPlatform.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningPlatform.class;
    }

    @Override
    public RunningPlatform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("platform", key -> RunningPlatform.takeOrStart(), RunningPlatform.class);
    }
}
