package org.truegrade.dashboard.trips;

/** Why an analysis did not end well: what happened, where, and what the reader can do. */
public record Failure(String what, String where, String todo) {}
