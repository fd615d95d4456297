package io.nve.ffmpeg.internal.title;

import io.nve.ffmpeg.internal.composite.RgbaImage;

/**
 * A drawn title, cut to what is not transparent.
 *
 * @param x canvas column of the left edge
 * @param y canvas row of the upper edge
 * @param image straight alpha
 */
public record TitleBitmap(int x, int y, RgbaImage image) {}
