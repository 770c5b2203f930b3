package org.truegrade.dashboard.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one moment. What was not measured is null, never 0.
 *
 * @param t seconds of trip time of the sample that was picked
 * @param index place of that sample among those of its signal, from 0
 */
record Moment(
        double t,
        String signal,
        int index,
        int count,
        List<Value> values,
        Acceleration acceleration,
        @Nullable Frame frame,
        Camera.@Nullable Off cameraOff,
        @Nullable Road road,
        @Nullable String event) {

    /**
     * @param ageS how long before the moment it was measured
     */
    record Value(
            String id,
            String title,
            String unit,
            @Nullable Double value,
            @Nullable Double ageS,
            int decimals) {}

    /**
     * @param value 1 s mean of dv/dt, m/s²
     * @param level what it would have been on the level, m/s²
     */
    record Acceleration(@Nullable Double value, @Nullable Double level) {}

    record Frame(double t, double ageS) {}

    /**
     * @param t capture of the frame (or time of the measurement) that speaks of this place
     * @param distanceM metres driven
     */
    record Road(
            double t,
            @Nullable Double distanceM,
            String witness,
            @Nullable Kinds gradient,
            @Nullable Kinds alignment) {}

    /**
     * @param kind {@code unknown} below the floor
     * @param shares probability of each kind, 0 to 1
     */
    record Kinds(String kind, Map<String, Double> shares) {}
}
