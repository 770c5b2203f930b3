package org.truegrade.obd.diagnosis;

import java.io.IOException;
import org.truegrade.obd.reply.Reply;
import org.truegrade.obd.reply.Request;

/** Whoever can ask a vehicle: a session, or a test's answers. */
@FunctionalInterface
public interface Asker {
    Reply ask(Request request) throws IOException;
}
