/**
 * The timeline as immutable values: a {@link io.nve.model.Project} of identified entities whose
 * properties are described by {@linkplain io.nve.model.Parameter parameters}.
 */
@NullMarked
package io.nve.model;

import org.jspecify.annotations.NullMarked;
