/**
 * What comes out: which encoders with which settings, in which container, and a file that appears
 * whole under its name or not at all.
 */
@NullMarked
package io.nve.ffmpeg.internal.encode;

import org.jspecify.annotations.NullMarked;
