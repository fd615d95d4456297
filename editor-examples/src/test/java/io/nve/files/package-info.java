/** Tests of the files that the command line writes. */
@NullMarked
package io.nve.files;

import org.jspecify.annotations.NullMarked;
