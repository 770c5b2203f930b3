package org.truegrade.obd.command;

import java.io.IOException;
import org.truegrade.obd.Session;
import org.truegrade.obd.line.Line;

/** A session with a vehicle that answers, for the commands that ask it a few things and leave. */
final class FoundVehicle {
    private FoundVehicle() {}

    /** @throws IOException when there is no adapter, or no vehicle behind it */
    static Session open(Line line) throws IOException {
        var session = Session.open(line);
        var reply = session.findVehicle();
        if (session.adapter().isEmpty()) {
            throw new IOException(session.version() + " at " + line.name() + " answers, the vehicle does not ("
                    + reply.words() + "); is the ignition on?");
        }
        return session;
    }
}
