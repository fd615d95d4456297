/** The command line {@code nve}: one class for each command. */
@NullMarked
package io.nve.cli;

import org.jspecify.annotations.NullMarked;
