/**
 * What parent and worker say to each other, as bytes: {@link io.nve.isolated.internal.wire.Order},
 * {@link io.nve.isolated.internal.wire.Answer}, and how records become bytes.
 */
@NullMarked
package io.nve.isolated.internal.wire;

import org.jspecify.annotations.NullMarked;
