package org.truegrade.dashboard.trips;

/** Said inside the server when a trip has a new assessment or lost its old one. */
public record TripChanged(String id) {}
