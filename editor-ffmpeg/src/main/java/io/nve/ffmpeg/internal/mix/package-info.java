/**
 * Sums sound: plain Java on 32-bit floats, one array per channel, so that tests can check every
 * sample.
 */
@NullMarked
package io.nve.ffmpeg.internal.mix;

import org.jspecify.annotations.NullMarked;
