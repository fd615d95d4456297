/**
 * Media that was made to do harm, read in workers: each file ends in an answer or a typed error.
 */
@NullMarked
package io.nve.ffmpeg.hostile;

import org.jspecify.annotations.NullMarked;
