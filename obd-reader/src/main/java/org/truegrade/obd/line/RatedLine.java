package org.truegrade.obd.line;

import java.io.IOException;

/** A line whose speed can be changed while it is open. */
public interface RatedLine extends Line {
    /** Bits a second. */
    int baud();

    /** @throws IOException when the port does not know this rate */
    void changeBaud(int baud) throws IOException;
}
