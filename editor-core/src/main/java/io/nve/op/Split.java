package io.nve.op;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Sound;
import io.nve.model.Transition;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a clip in two.
 *
 * <p>The clip keeps what lies before the cut, a copy of it under a new id gets the rest; together
 * they play what it played. What belongs to an edge stays with the edge: a fade-out and a
 * transition that left the clip are the copy's, a fade-in is the clip's. A cut outside of the clip
 * leaves one of the two empty, so that every merge has a result. Without effect if the clip is
 * unknown or the new id is in use.
 *
 * @param id the clip
 * @param newId the id of the part behind the cut
 * @param at where, in the clip's local time
 */
public record Split(Id id, Id newId, long at) implements Operation {
  @Override
  public Project applyTo(Project project) {
    Clip clip = project.clip(id).orElse(null);
    if (clip == null || project.find(newId).isPresent()) {
      return project;
    }
    Clip right =
        clip.withId(newId)
            .withCut(Math.max(clip.in(), at), Math.max(clip.out(), at))
            .withProps(clip.props().without(Sound::belongsToHead));
    List<Transition> transitions = project.everyTransitionOf(id);
    Project result =
        project
            .cut(id, Math.min(clip.in(), at), Math.min(clip.out(), at))
            .setProps(id, clip.props().without(Sound::belongsToTail))
            .create(right);
    for (Transition transition : transitions) {
      if (transition.left().equals(id)) {
        result = Set.of(transition.id(), Transition.LEFT, newId).applyTo(result);
      }
    }
    return result;
  }

  @Override
  public Operation inverse(Project before) {
    Clip clip = before.clip(id).orElse(null);
    if (clip == null || before.find(newId).isPresent()) {
      return Noop.NOOP;
    }
    List<Operation> operations = new ArrayList<>();
    operations.add(new Alive(newId, false));
    if (at < clip.out()) {
      operations.add(new TrimOut(id, clip.out()));
    }
    if (at < clip.in()) {
      operations.add(new TrimIn(id, clip.in()));
    }
    for (int i = 0; i < clip.props().size(); i++) {
      if (Sound.belongsToTail(clip.props().keyAt(i))) {
        operations.add(new Set(id, clip.props().keyAt(i), clip.props().valueAt(i)));
      }
    }
    for (Transition transition : before.everyTransitionOf(id)) {
      if (transition.left().equals(id)) {
        operations.add(Set.of(transition.id(), Transition.LEFT, id));
      }
    }
    return Batch.of("", operations);
  }
}
