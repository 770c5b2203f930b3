package org.truegrade.obd.simulated;

/** What a reset forgets: the settings of an ELM327 and where they stand after power-on. */
final class Settings {
    private static final int LONGEST_WAIT = 0x32;
    private static final long WAIT_UNIT_NS = 4_096_000;

    boolean echo;
    boolean linefeeds;
    boolean spaces;
    boolean headers;
    boolean canFormat;
    boolean flowControl;
    boolean memory;
    boolean longMessages;
    boolean truckHeaderSplit;
    int adaptive;
    int waitUnits;
    int rateTimeoutUnits;
    String header = "";
    String receive = "";
    /** Number of the bus, {@code 0} while none is chosen. */
    char protocol;
    /** Other buses may be tried when this one is silent. */
    boolean automatic;
    /** The vehicle has answered on this bus. */
    boolean connected;
    /** Longest time to an answer since adaptive timing began to learn; 0: nothing learnt. */
    long learntNs;

    Settings() {
        reset();
    }

    void reset() {
        echo = true;
        linefeeds = true;
        spaces = true;
        headers = false;
        canFormat = true;
        flowControl = true;
        memory = true;
        longMessages = false;
        truckHeaderSplit = true;
        adaptive = 1;
        waitUnits = LONGEST_WAIT;
        rateTimeoutUnits = 0x0F;
        header = "";
        receive = "";
        protocol = '0';
        automatic = true;
        disconnect();
    }

    void disconnect() {
        connected = false;
        learntNs = 0;
    }

    /** {@code hh} of ATST; 00 is the default. */
    void longestWait(int units) {
        waitUnits = units == 0 ? LONGEST_WAIT : units;
    }

    long longestWaitNs() {
        return waitUnits * WAIT_UNIT_NS;
    }
}
