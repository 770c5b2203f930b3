package org.truegrade.trip;

import java.io.IOException;

/** A file that is not what a trip folder holds. The message says what, where and what to do. */
public final class TripFormatException extends IOException {
    public TripFormatException(String message) {
        super(message);
    }

    public TripFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
