package org.truegrade.obd.reply;

import java.util.Arrays;
import java.util.Optional;

/** The parameter groups of SAE J1939-71 and -73 that are known here. */
public enum ParameterGroup {
    EEC2(0xF003, "electronic engine controller 2"),
    EEC1(0xF004, "electronic engine controller 1"),
    DM1(0xFECA, "active trouble codes"),
    ET1(0xFEEE, "engine temperature 1"),
    CCVS(0xFEF1, "cruise control and vehicle speed");

    private final int number;
    private final String title;

    ParameterGroup(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** PGN. */
    public int number() {
        return number;
    }

    /** For people: {@code EEC1, electronic engine controller 1}. */
    public String words() {
        return name() + ", " + title;
    }

    public static Optional<ParameterGroup> find(int number) {
        return Arrays.stream(values()).filter(group -> group.number == number).findFirst();
    }
}
