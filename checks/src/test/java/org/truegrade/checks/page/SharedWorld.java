package org.truegrade.checks.page;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out one {@link World} a run, made when first asked for and closed after the last test. */
final class SharedWorld implements ExecutionCondition, ParameterResolver {
    private static final Namespace HERE = Namespace.create(SharedWorld.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (!Files.isExecutable(Chromium.PROGRAM)) {
            return ConditionEvaluationResult.disabled(
                    Chromium.PROGRAM + " is missing (apt-get install chromium): browser tests skipped");
        }
        if (Recordings.folder().isEmpty()) {
            return ConditionEvaluationResult.disabled("the recordings in ../shared are not at hand: skipped");
        }
        return ConditionEvaluationResult.enabled("Chromium and recordings are here");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        // The store closes what is AutoCloseable when the run ends.
        return test.getRoot().getStore(HERE).computeIfAbsent(World.class, key -> World.start(), World.class);
    }
}
