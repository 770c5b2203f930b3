package org.truegrade.dashboard.api;

/** There is no such trip, or the trip has no such thing. */
final class NotFound extends RuntimeException {
    NotFound(String message) {
        super(message);
    }
}
