/** Tests of what the benchmarks are run and told by. */
@NullMarked
package io.nve.benchmarks;

import org.jspecify.annotations.NullMarked;
