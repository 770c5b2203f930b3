package org.truegrade.events;

/** Something that a rule found in the signals of a trip. What it costs and what the road explains is decided elsewhere. */
public sealed interface Event {
    Rule rule();

    /** From the first to the last moment at or over the rule's limit. */
    Window window();

    /** The moment to look at: the worst one. */
    long peakNs();

    /**
     * @param peakMps2 highest 1 s mean of dv/dt, m/s²
     */
    record HarshAcceleration(Window window, long peakNs, double peakMps2) implements Event {
        @Override
        public Rule rule() {
            return Rule.HARSH_ACCELERATION;
        }
    }

    /**
     * @param peakMps2 highest 1 s mean of the deceleration, m/s², positive
     */
    record HarshBraking(Window window, long peakNs, double peakMps2) implements Event {
        @Override
        public Rule rule() {
            return Rule.HARSH_BRAKING;
        }
    }

    /**
     * @param meanMps2 speed gained by the time, m/s²
     * @param gainedMps speed gained, m/s
     */
    record SustainedAcceleration(Window window, long peakNs, double meanMps2, double gainedMps) implements Event {
        @Override
        public Rule rule() {
            return Rule.SUSTAINED_ACCELERATION;
        }
    }

    /**
     * @param peakRpm highest engine speed
     * @param meanRpm mean engine speed over the window
     */
    record EngineSpeed(Window window, long peakNs, double peakRpm, double meanRpm) implements Event {
        @Override
        public Rule rule() {
            return Rule.ENGINE_SPEED;
        }
    }

    /**
     * @param meanPercent mean place of the accelerator pedal, percent
     */
    record Pedal(Window window, long peakNs, double meanPercent) implements Event {
        @Override
        public Rule rule() {
            return Rule.PEDAL;
        }
    }

    /**
     * @param peakRpm highest engine speed
     * @param redLineRpm first forbidden engine speed
     */
    record RedLine(Window window, long peakNs, double peakRpm, double redLineRpm) implements Event {
        @Override
        public Rule rule() {
            return Rule.RED_LINE;
        }
    }

    /**
     * A maintenance alarm first; it costs only when the car is driven on under load.
     *
     * @param peakCelsius highest coolant temperature, °C
     * @param loadSeconds seconds under load after the first 60 s of the alarm
     */
    record Overheating(Window window, long peakNs, double peakCelsius, double loadSeconds) implements Event {
        @Override
        public Rule rule() {
            return Rule.OVERHEATING;
        }
    }

    /** Engine on, vehicle standing. */
    record Idling(Window window, long peakNs) implements Event {
        @Override
        public Rule rule() {
            return Rule.IDLING;
        }
    }
}
