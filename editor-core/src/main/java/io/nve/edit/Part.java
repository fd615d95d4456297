package io.nve.edit;

import io.nve.model.Id;

/**
 * Material and the track that it is for. The parts of one edit become linked clips, such as the
 * picture and the sound of a take.
 *
 * @param track the track
 * @param material what goes there
 */
public record Part(Id track, Material material) {}
