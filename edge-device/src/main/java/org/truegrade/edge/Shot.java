package org.truegrade.edge;

import org.truegrade.video.Picture;

/**
 * One picture of a camera.
 *
 * @param timeNs capture, on the recorder's ticker
 */
public record Shot(long timeNs, Picture picture) {}
