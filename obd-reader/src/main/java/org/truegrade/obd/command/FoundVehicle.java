package org.truegrade.obd.command;

import java.io.IOException;
import java.util.Optional;
import org.truegrade.obd.Experience;
import org.truegrade.obd.Session;
import org.truegrade.obd.Start;
import org.truegrade.obd.line.Line;
import org.truegrade.trip.SystemTicker;

/** A session with a vehicle that answers, for the commands that ask it a few things and leave. */
final class FoundVehicle {
    private FoundVehicle() {}

    /**
     * @param protocol the vehicle's bus; empty: found by trying
     * @throws IOException when there is no adapter, or no vehicle behind it
     */
    static Session open(Line line, Optional<Character> protocol) throws IOException {
        var session = Session.open(line, new Start(protocol, new Experience(), new SystemTicker()));
        var reply = session.findVehicle();
        if (session.adapter().isEmpty()) {
            throw new IOException(session.version() + " at " + line.name() + " answers, but "
                    + session.remark().orElse("the vehicle does not (" + reply.words() + "); is the ignition on?"));
        }
        return session;
    }
}
