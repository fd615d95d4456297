/** A fuzz target that looks into the package. */
@NullMarked
package io.nve.ffmpeg.internal.media;

import org.jspecify.annotations.NullMarked;
