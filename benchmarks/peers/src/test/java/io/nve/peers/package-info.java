/** Tests of the scripts that compare editing cores. */
@NullMarked
package io.nve.peers;

import org.jspecify.annotations.NullMarked;
