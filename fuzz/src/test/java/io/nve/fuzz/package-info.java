/** Every parser of ours against Jazzer, and against what it once found. */
@NullMarked
package io.nve.fuzz;

import org.jspecify.annotations.NullMarked;
