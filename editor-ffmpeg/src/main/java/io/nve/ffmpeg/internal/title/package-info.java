/** Titles: fonts, line breaking, and drawing a text once to a picture with alpha. */
@NullMarked
package io.nve.ffmpeg.internal.title;

import org.jspecify.annotations.NullMarked;
