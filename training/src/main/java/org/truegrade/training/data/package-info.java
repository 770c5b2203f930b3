/**
 * Labelled pictures and where they come from: drives, photos, rendered roads, bent frames, people. Split by drive, place or
 * block of seeds, never by frame.
 */
@NullMarked
package org.truegrade.training.data;

import org.jspecify.annotations.NullMarked;
