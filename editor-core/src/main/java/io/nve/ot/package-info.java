/**
 * Merging concurrent operations: {@link Transformer} for two of them, {@link Rebase} for two
 * histories, {@link Composer} to say the same in fewer.
 */
@NullMarked
package io.nve.ot;

import org.jspecify.annotations.NullMarked;
