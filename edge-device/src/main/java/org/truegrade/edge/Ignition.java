package org.truegrade.edge;

import java.io.IOException;

/** Whether the vehicle is switched on. */
public interface Ignition extends AutoCloseable {
    /** @throws IOException when the input cannot be read */
    boolean isOn() throws IOException;

    @Override
    default void close() {}
}
