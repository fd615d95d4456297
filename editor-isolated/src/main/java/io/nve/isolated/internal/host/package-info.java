/** The parent's side: starts workers, gives them tasks, watches them, and ends them. */
@NullMarked
package io.nve.isolated.internal.host;

import org.jspecify.annotations.NullMarked;
