/**
 * Pictures are encoded in stretches that need nothing from each other: where a plan is cut, what an
 * encoded stretch is, by what it is known again, and the folder in which it waits for the next
 * export.
 */
@NullMarked
package io.nve.ffmpeg.internal.segment;

import org.jspecify.annotations.NullMarked;
