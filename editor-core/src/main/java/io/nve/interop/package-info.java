/**
 * Interchange with other programs: what every format shares. Each format has a package of its own
 * beside {@code otio}; {@code docs/interchange.md} says what each one carries.
 */
@NullMarked
package io.nve.interop;

import org.jspecify.annotations.NullMarked;
