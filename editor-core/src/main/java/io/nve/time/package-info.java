/**
 * Exact time: ticks, frame rates, half-open ranges and SMPTE timecode.
 *
 * <p>A moment or a duration is a {@code long} count of {@linkplain io.nve.time.Ticks ticks}.
 */
@NullMarked
package io.nve.time;

import org.jspecify.annotations.NullMarked;
