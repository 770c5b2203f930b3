package org.truegrade.dashboard.inbox;

import java.time.Instant;

/**
 * Something in the inbox that cannot be taken in. It is left untouched.
 *
 * @param name of the file or folder in the inbox
 * @param reason what is wrong with it and what to do
 */
public record Refusal(String name, String reason, Instant refusedAt) {}
