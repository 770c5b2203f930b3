package org.truegrade.road;

import org.truegrade.trip.Alignment;
import org.truegrade.trip.Gradient;
import org.truegrade.trip.Probabilities;

/** What a classifier says of the road 20 to 80 m ahead in one picture: calibrated probabilities of both questions. */
public record RoadAnswer(Probabilities<Gradient> gradient, Probabilities<Alignment> alignment) {}
