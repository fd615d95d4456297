/** A fuzz target that looks into the package. */
@NullMarked
package io.nve.ffmpeg.internal.title;

import org.jspecify.annotations.NullMarked;
