/** The files that the command line and the examples read and write: timelines, PNG, WAV. */
@NullMarked
package io.nve.files;

import org.jspecify.annotations.NullMarked;
