/** Benchmarks of the hot paths; {@code ./nve bench} runs them. */
@NullMarked
package io.nve.benchmarks;

import org.jspecify.annotations.NullMarked;
