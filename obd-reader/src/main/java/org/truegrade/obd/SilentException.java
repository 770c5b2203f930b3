package org.truegrade.obd;

import java.io.IOException;

/** The port is there and takes bytes, and nothing comes back, however it is called. */
final class SilentException extends IOException {
    private static final long serialVersionUID = 1;

    SilentException(String port) {
        super(port + ": the adapter does not answer any more; is it plugged in and has it power?");
    }
}
