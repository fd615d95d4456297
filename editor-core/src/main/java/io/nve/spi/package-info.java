/**
 * What the library asks of a media backend: probing, frames, rendering. Backends are found by
 * {@link java.util.ServiceLoader} and share one contract test-suite.
 */
@NullMarked
package io.nve.spi;

import org.jspecify.annotations.NullMarked;
