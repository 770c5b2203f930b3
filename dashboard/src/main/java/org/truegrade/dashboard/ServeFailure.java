package org.truegrade.dashboard;

import java.util.Locale;

/** Why the server does not run, in one line: what, where, what to do. */
final class ServeFailure extends Exception {
    ServeFailure(String message) {
        super(message);
    }

    /** The line for people: our own words where there are some in the chain of causes, else those of the innermost. */
    static String inOneLine(Throwable failure) {
        var innermost = failure;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServeFailure) {
                return "serve: " + cause.getMessage();
            }
            innermost = cause;
        }
        var message = innermost.getMessage() == null
                ? innermost.getClass().getSimpleName().toLowerCase(Locale.ROOT)
                : innermost.getMessage();
        return "serve: " + message.lines().findFirst().orElse("failed").strip();
    }
}
