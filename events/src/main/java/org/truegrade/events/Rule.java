package org.truegrade.events;

import java.util.Locale;

/** The rules of events. What they need and where they bite stands in {@code thresholds.csv}. */
public enum Rule {
    HARSH_ACCELERATION("Harsh acceleration"),
    HARSH_BRAKING("Harsh braking"),
    SUSTAINED_ACCELERATION("Sustained acceleration"),
    ENGINE_SPEED("Engine speed above the economy range"),
    PEDAL("Pedal nearly floored"),
    RED_LINE("Engine over the red line"),
    OVERHEATING("Engine overheating"),
    IDLING("Idling");

    private final String title;

    Rule(String title) {
        this.title = title;
    }

    /** Name in tables, files and addresses, e.g. {@code harsh_braking}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Words for people. */
    public String title() {
        return title;
    }

    /** Whether the rule judges the car's acceleration, on which the slope of the road acts. */
    public boolean judgesAcceleration() {
        return this == HARSH_ACCELERATION || this == HARSH_BRAKING || this == SUSTAINED_ACCELERATION;
    }

    static Rule of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
