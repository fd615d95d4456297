package io.nve.edit;

import io.nve.model.Id;

/**
 * Material and the track that it is for. The parts of one edit become linked clips, such as the
 * picture and the sound of a take.
 *
 * @param track the track
 * @param material what goes there
 * @param id the id of the clip that will play it; {@link Id#NONE} for one that is made up
 */
public record Part(Id track, Material material, Id id) {
  /** Returns a part whose clip gets an id that is made up. */
  public Part(Id track, Material material) {
    this(track, material, Id.NONE);
  }
}
