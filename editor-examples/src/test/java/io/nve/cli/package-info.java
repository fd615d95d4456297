/** Tests of the command line, in process and as a process of its own. */
@NullMarked
package io.nve.cli;

import org.jspecify.annotations.NullMarked;
