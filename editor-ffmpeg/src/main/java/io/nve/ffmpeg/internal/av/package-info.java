/** Thin, closeable owners of the native libav* objects; nothing here knows about timelines. */
@NullMarked
package io.nve.ffmpeg.internal.av;

import org.jspecify.annotations.NullMarked;
