/**
 * The proof that a JVM and JavaScript compute the same: suites of seeded work whose transcripts are
 * compared by hash. These classes run on the JVM as they are, and compiled to JavaScript.
 */
@NullMarked
package io.nve.proof;

import org.jspecify.annotations.NullMarked;
