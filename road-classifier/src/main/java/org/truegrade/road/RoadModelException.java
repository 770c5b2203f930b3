package org.truegrade.road;

import java.io.IOException;

/** A road model that is missing, damaged or of another kind. The message says what, where and what to do. */
public final class RoadModelException extends IOException {
    public RoadModelException(String message) {
        super(message);
    }

    public RoadModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
