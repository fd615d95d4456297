/**
 * Renders plans: decodes, composes, mixes and encodes in one pipeline.
 *
 * <p>Media is opened when its first frame is needed and closed after its last. What is hidden under
 * an opaque full picture is not even decoded, and a stretch that shows one such picture goes from
 * the decoder to the encoder without being composed.
 */
@NullMarked
package io.nve.ffmpeg.internal.render;

import org.jspecify.annotations.NullMarked;
