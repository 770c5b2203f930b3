package org.truegrade.dashboard.api;

/** A parameter that means nothing; the message says which, and what is wanted. */
final class BadRequest extends RuntimeException {
    BadRequest(String message) {
        super(message);
    }
}
