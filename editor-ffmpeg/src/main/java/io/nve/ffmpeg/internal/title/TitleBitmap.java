package io.nve.ffmpeg.internal.title;

import io.nve.ffmpeg.internal.composite.RgbaImage;

/**
 * A drawn title.
 *
 * @param width of the picture that transforms place, without what bleeds out of it
 * @param height likewise
 * @param bleed how far the image reaches beyond that picture on each side
 * @param image {@code width + 2 bleed} by {@code height + 2 bleed}, straight alpha
 */
public record TitleBitmap(int width, int height, int bleed, RgbaImage image) {}
