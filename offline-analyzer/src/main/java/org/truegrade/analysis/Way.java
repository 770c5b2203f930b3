package org.truegrade.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.truegrade.events.Event;
import org.truegrade.events.Motion;
import org.truegrade.events.Window;
import org.truegrade.road.Smoothing;
import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;
import org.truegrade.trip.RoadEstimate;

/**
 * The road along the distance driven. Every estimate lies where its stretch lies, a camera's 20 to 80 m ahead of the
 * frame; what several say of one place is combined. Without speed nothing can be placed: the estimates are shown at their
 * own frames, and there is no slope that could explain an event.
 */
public final class Way {
    private static final List<String> FELT = List.of("imu", "power");

    private final Motion motion;
    private final List<RoadEstimate> estimates;
    private final List<Place> cells;

    private Way(Motion motion, List<RoadEstimate> estimates, List<Place> cells) {
        this.motion = motion;
        this.estimates = estimates;
        this.cells = cells;
    }

    /**
     * @param events what a witness feels under the wheels within the window of one of these is left out: the event itself
     *     shakes it. Cameras and altitudes are not shaken.
     */
    public static Way along(Motion motion, List<RoadEstimate> estimates, List<Event> events) {
        var usable = estimates.stream()
                .filter(estimate -> !FELT.contains(estimate.witness())
                        || events.stream().noneMatch(event -> event.window().contains(estimate.timeNs())))
                .sorted(Comparator.comparingLong(RoadEstimate::timeNs))
                .toList();
        return new Way(motion, usable, motion.speed().isEmpty() ? List.of() : cells(motion, usable));
    }

    private static List<Place> cells(Motion motion, List<RoadEstimate> estimates) {
        int count = (int) Math.ceil(motion.exposure().metres() / Smoothing.CELL_M) + 1;
        var evidence = new ArrayList<List<RoadEstimate>>();
        for (int i = 0; i < count; i++) {
            evidence.add(new ArrayList<>());
        }
        for (var estimate : estimates) {
            double at = motion.distanceAt(estimate.timeNs()).orElse(0);
            int from = Math.max(0, (int) Math.floor((at + estimate.fromM()) / Smoothing.CELL_M));
            int to = Math.min(count - 1, (int) Math.floor((at + estimate.toM() - 1e-6) / Smoothing.CELL_M));
            for (int i = from; i <= to; i++) {
                evidence.get(i).add(estimate);
            }
        }
        var gradients = Smoothing.smooth(Gradient.class, seen(evidence, RoadEstimate::gradient));
        var alignments = Smoothing.smooth(Alignment.class, seen(evidence, RoadEstimate::alignment));
        var slopes = MeasuredSlope.bridged(seen(evidence, RoadEstimate::slope));
        var cells = new ArrayList<Place>();
        for (int i = 0; i < count; i++) {
            var slope = belief(slopes.get(i), gradients.get(i));
            cells.add(new Place(
                    OptionalDouble.of(i * Smoothing.CELL_M),
                    slope.map(SlopeBelief::classes).or(optional(gradients.get(i))),
                    alignments.get(i),
                    slope,
                    evidence.get(i)));
        }
        return cells;
    }

    private static <T> Supplier<Optional<T>> optional(Optional<T> value) {
        return () -> value;
    }

    private static <T> List<List<T>> seen(List<List<RoadEstimate>> evidence, Function<RoadEstimate, Optional<T>> part) {
        return evidence.stream()
                .map(cell -> cell.stream().map(part).flatMap(Optional::stream).toList())
                .toList();
    }

    /** Where no class is likely enough, a camera says nothing of the slope. */
    private static Optional<SlopeBelief> belief(
            Optional<RoadEstimate.Slope> measured, Optional<Probabilities<Gradient>> classes) {
        var seen =
                classes.filter(kinds -> kinds.of(kinds.best()) >= Place.FLOOR).map(SlopeBelief::seen);
        var own = measured.map(SlopeBelief::measured);
        return own.isPresent() && seen.isPresent() ? Optional.of(own.get().and(seen.get())) : own.or(optional(seen));
    }

    /** Whether the estimates lie along a distance, so that they can explain anything. */
    public boolean isPlaced() {
        return !cells.isEmpty();
    }

    /** Every estimate in the order of its moment. */
    public List<RoadEstimate> estimates() {
        return estimates;
    }

    /** Why there is no road to be shown; empty when there is one. */
    public Optional<String> reason() {
        return estimates.isEmpty() ? Optional.of("nobody looked at the road of this trip") : Optional.empty();
    }

    /** The road under the vehicle at a moment; without speed what the last frame before it saw. */
    public Place at(long timeNs) {
        if (isPlaced()) {
            return metresAt(timeNs).isPresent() ? atMetres(metresAt(timeNs).getAsDouble()) : Place.NOWHERE;
        }
        return estimateAt(timeNs)
                .map(last -> new Place(
                        OptionalDouble.empty(), last.gradient(), last.alignment(), Optional.empty(), List.of(last)))
                .orElse(Place.NOWHERE);
    }

    private Optional<RoadEstimate> estimateAt(long timeNs) {
        return estimates.stream()
                .filter(estimate -> estimate.timeNs() <= timeNs && timeNs - estimate.timeNs() <= AT_FRAME_NS)
                .reduce((first, second) -> second);
    }

    /** How long an estimate is shown at its frame when it cannot be placed. */
    private static final long AT_FRAME_NS = 3_000_000_000L;

    private OptionalDouble metresAt(long timeNs) {
        return motion.speedAt(timeNs).isPresent() ? motion.distanceAt(timeNs) : OptionalDouble.empty();
    }

    /** The road at a place, metres driven since the trip began. */
    public Place atMetres(double metres) {
        int cell = (int) Math.floor(metres / Smoothing.CELL_M);
        return cell < 0 || cell >= cells.size() ? Place.NOWHERE : cells.get(cell);
    }

    /** Whether a bend or turn lies under a window or within so many metres after it. */
    boolean bendWithin(Window window, double metresAfter) {
        double from = motion.distanceAt(window.fromNs()).orElse(0);
        double to = motion.distanceAt(window.toNs()).orElse(0) + metresAfter;
        for (double at = from; at <= to; at += Smoothing.CELL_M) {
            if (atMetres(at)
                    .alignmentKind()
                    .filter(kind -> kind != Alignment.STRAIGHT)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The gradient over the whole trip, without holes: where nothing is known, a stretch of kind unknown. */
    public List<Stretch<Gradient>> gradients() {
        return stretches(Place::gradientKind, place -> place.gradient());
    }

    /** The alignment over the whole trip, without holes. */
    public List<Stretch<Alignment>> alignments() {
        return stretches(Place::alignmentKind, place -> place.alignment());
    }

    private <E extends Enum<E>> List<Stretch<E>> stretches(
            Function<Place, Optional<E>> kind, Function<Place, Optional<Probabilities<E>>> probabilities) {
        var builder = new Stretches<>(kind, probabilities);
        if (isPlaced()) {
            for (int i = 0; i < cells.size(); i++) {
                builder.add(i == 0 ? 0 : motion.timeAt(i * Smoothing.CELL_M).orElse(0L), cells.get(i));
            }
        } else {
            builder.add(0, at(0));
            for (var estimate : estimates) {
                builder.add(estimate.timeNs(), at(estimate.timeNs()));
                builder.add(estimate.timeNs() + AT_FRAME_NS, at(estimate.timeNs() + AT_FRAME_NS));
            }
        }
        return builder.until(motion.endNs());
    }
}
