package org.truegrade.video;

import java.io.IOException;

/** A video that cannot be read or written. The message says what, where and what to do. */
public final class VideoException extends IOException {
    public VideoException(String message) {
        super(message);
    }

    public VideoException(String message, Throwable cause) {
        super(message, cause);
    }
}
