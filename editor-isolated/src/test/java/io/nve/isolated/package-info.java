/** Backends that misbehave in workers, and what becomes of it. */
@NullMarked
package io.nve.isolated;

import org.jspecify.annotations.NullMarked;
