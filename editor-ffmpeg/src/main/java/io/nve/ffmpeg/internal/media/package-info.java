/** Media read from files: what is in it, and exact pictures and samples out of it. */
@NullMarked
package io.nve.ffmpeg.internal.media;

import org.jspecify.annotations.NullMarked;
