/**
 * Puts pictures together: plain Java on planes of bytes, no native code.
 *
 * <p>The canvas is Y'CbCr 4:2:0, BT.709, limited range, the very format that encoders take. Alpha
 * blending is linear, and so is the step from R'G'B' to Y'CbCr, so blending "normal" layers here
 * gives what blending in R'G'B' would give, without taking the untouched rest of the picture
 * through two conversions. Only modes that are not linear (multiply, screen…) visit R'G'B', and
 * only for the pixels they touch.
 */
@NullMarked
package io.nve.ffmpeg.internal.composite;

import org.jspecify.annotations.NullMarked;
