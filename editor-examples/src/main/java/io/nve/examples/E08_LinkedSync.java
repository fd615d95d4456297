package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Edge;
import io.nve.edit.EditOptions;
import io.nve.edit.Follow;
import io.nve.edit.InsertClips;
import io.nve.edit.Material;
import io.nve.edit.Part;
import io.nve.edit.TrimClip;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;

/** Picture and sound of a take are linked: what is done to one is done to the other. */
public final class E08_LinkedSync {
  private E08_LinkedSync() {}

  /** Runs the example. */
  public static void main(String[] args) {
    Studio studio = new Studio();
    long second = Studio.SECOND;
    studio.edit(new AppendClips(both(Studio.A, 4 * second)));
    Clip picture = studio.clip(Studio.V1, 1);
    Clip sound = studio.clip(Studio.A1, 1);
    System.out.println("Linked: " + picture.link().equals(sound.link()));

    // Both are split, both move, and so both halves are still in sync.
    studio.edit(new InsertClips(both(Studio.B, second), 2 * second));
    Id tail = studio.clip(Studio.V1, 4).id();
    studio.edit(new TrimClip(tail, Edge.TAIL, -second));

    // For an edit of one alone, say so: the sound now begins before the picture.
    EditOptions alone = EditOptions.DEFAULT.withLinks(Follow.IGNORE);
    TrimClip lead = new TrimClip(tail, Edge.HEAD, second / 2);
    studio.project = lead.plan(studio.project, studio.context.with(alone)).applyTo(studio.project);
    studio.show("Trim the picture alone");
  }

  private static List<Part> both(Id take, long duration) {
    Material material = Material.asset(take, 0, duration);
    return List.of(new Part(Studio.V1, material), new Part(Studio.A1, material));
  }
}
