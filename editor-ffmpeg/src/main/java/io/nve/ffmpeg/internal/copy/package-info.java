/**
 * Coded H.264 that goes from a source to an output as it is: its units and parameter sets, which
 * groups of pictures can stand on their own, and how our own pictures stand beside them in one
 * stream.
 */
@NullMarked
package io.nve.ffmpeg.internal.copy;

import org.jspecify.annotations.NullMarked;
