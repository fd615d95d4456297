/** A fuzz target that looks into the package. */
@NullMarked
package io.nve.isolated.internal.wire;

import org.jspecify.annotations.NullMarked;
