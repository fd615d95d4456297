/** Messages as bytes, whole and damaged. */
@NullMarked
package io.nve.isolated.internal.wire;

import org.jspecify.annotations.NullMarked;
