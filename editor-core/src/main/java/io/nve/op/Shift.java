package io.nve.op;

import io.nve.model.Clip;
import io.nve.model.Id;
import io.nve.model.Project;
import java.util.ArrayList;
import java.util.List;

/**
 * Inserts time into a track, or removes time from it.
 *
 * <pre>
 *   distance &gt; 0                       distance &lt; 0
 *   before  |AA|   at|BB| |CC|         before  |AA|   at|.....|  |CC|
 *   after   |AA|   at    |BB| |CC|     after   |AA|   at  |CC|
 * </pre>
 *
 * <p>A clip that starts before {@code at} stays. Of a removed stretch nothing is left but its
 * start: clips that start in it, all deleted by a planned edit, come to start at {@code at}, as
 * what is typed into a deleted range of a text comes to stand where the range was. Deleted clips
 * move too.
 *
 * @param track the track; without effect if unknown
 * @param at where
 * @param distance how much time; negative to remove as much behind {@code at}
 */
public record Shift(Id track, long at, long distance) implements Operation {
  @Override
  public Project applyTo(Project project) {
    return project.shift(track, at, distance);
  }

  @Override
  public Operation inverse(Project before) {
    Shift back = new Shift(track, at, -distance);
    if (distance >= 0) {
      return back;
    }
    List<Operation> operations = new ArrayList<>();
    operations.add(back);
    for (Clip clip : before.startingIn(track, at, at - distance)) {
      operations.add(new Place(clip.id(), track, clip.anchor()));
    }
    return Batch.of("", operations);
  }
}
