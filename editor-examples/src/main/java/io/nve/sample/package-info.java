/** The sample: media made from nothing, and a timeline that shows what the library can do. */
@NullMarked
package io.nve.sample;

import org.jspecify.annotations.NullMarked;
