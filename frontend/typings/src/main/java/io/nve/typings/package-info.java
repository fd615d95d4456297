/** Writes TypeScript declarations from Java sources, and from the catalogs of the core. */
@NullMarked
package io.nve.typings;

import org.jspecify.annotations.NullMarked;
