/** Runs every example. */
@NullMarked
package io.nve.examples;

import org.jspecify.annotations.NullMarked;
