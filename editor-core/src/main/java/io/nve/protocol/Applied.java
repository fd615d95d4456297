package io.nve.protocol;

import io.nve.op.Batch;

/**
 * A batch that was made.
 *
 * @param batch what was made, past everything that was ordered before it
 */
public record Applied(Batch batch) implements Decision {}
