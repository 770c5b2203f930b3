package org.truegrade.dashboard;

import org.springframework.stereotype.Component;

/** Standard output: one line per fact, for programs. Logs and words for people go to standard error. */
@Component
public class MachineLines {
    /** The server answers at this address. */
    public void ready(String url) {
        print("ready " + url);
    }

    /** A link that signs in once. */
    public void enter(String url) {
        print("enter " + url);
    }

    /**
     * @param result the fair score in points, {@code not-scorable} or {@code failed}
     */
    public void analysed(String tripId, String result) {
        print("analysed " + tripId + " " + result);
    }

    private static synchronized void print(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
