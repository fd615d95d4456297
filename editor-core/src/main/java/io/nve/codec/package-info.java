/** Projects and operations as canonical, versioned JSON; {@code docs/formats/project.md}. */
@NullMarked
package io.nve.codec;

import org.jspecify.annotations.NullMarked;
