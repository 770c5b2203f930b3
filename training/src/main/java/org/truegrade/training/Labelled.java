package org.truegrade.training;

/**
 * One example of one question, ready for a head.
 *
 * @param pooled see {@link Pooled}
 * @param label place of its class
 */
record Labelled(Example example, float[] pooled, int label) {}
