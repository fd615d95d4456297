/**
 * OpenTimelineIO files. {@link io.nve.interop.otio.OtioDocument} is the file as it is, {@link
 * io.nve.interop.otio.OtioReader} and {@link io.nve.interop.otio.OtioWriter} map it to projects and
 * back. Source of the format: the OpenTimelineIO schema reference and its sample files.
 */
@NullMarked
package io.nve.interop.otio;

import org.jspecify.annotations.NullMarked;
