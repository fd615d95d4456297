/** The errors of the whole library: stable codes, and the one exception that carries them. */
@NullMarked
package io.nve.error;

import org.jspecify.annotations.NullMarked;
