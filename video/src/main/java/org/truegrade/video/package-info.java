/** Frames in and out: H.264 written as fragmented MP4, frames read at a trip time, segments joined for a player. */
@NullMarked
package org.truegrade.video;

import org.jspecify.annotations.NullMarked;
