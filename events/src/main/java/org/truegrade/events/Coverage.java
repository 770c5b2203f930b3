package org.truegrade.events;

/** Whether a rule could be measured on a trip. */
public sealed interface Coverage {
    /**
     * @param ratePerSecond measuring rate of the rule's rarest signal
     */
    record Measured(double ratePerSecond) implements Coverage {}

    /**
     * @param reason for people, e.g. {@code engine speed was not recorded}
     */
    record NotMeasured(String reason) implements Coverage {}
}
