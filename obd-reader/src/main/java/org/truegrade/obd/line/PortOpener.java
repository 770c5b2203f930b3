package org.truegrade.obd.line;

import java.io.IOException;

/** Opens the way to the adapter, again and again where it gets lost. */
public interface PortOpener {
    /** @throws IOException with one clear sentence when the port cannot be opened */
    Line open() throws IOException;
}
