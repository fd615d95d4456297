package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Edge;
import io.nve.edit.Material;
import io.nve.edit.RollCut;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.render.PlanDifference;
import io.nve.render.RenderPlan;
import io.nve.time.TimeRange;

/** Two versions compare by what they do not share; their plans say what has to be drawn again. */
public final class E16_DiffVersions {
  private E16_DiffVersions() {}

  /** Runs the example. */
  public static void main(String[] args) {
    Studio studio = new Studio();
    long second = Studio.SECOND;
    for (Id take : new Id[] {Studio.A, Studio.B, Studio.C}) {
      studio.edit(new AppendClips(Studio.V1, Material.asset(take, second, 4 * second)));
    }
    Project before = studio.project;
    studio.edit(new RollCut(studio.clip(Studio.V1, 4).id(), Edge.TAIL, second));
    Project after = studio.project;

    System.out.println("Changed: " + Project.changes(before, after));
    PlanDifference difference =
        PlanDifference.between(
            RenderPlan.of(before, Studio.SEQUENCE), RenderPlan.of(after, Studio.SEQUENCE));
    for (TimeRange range : difference.pictures()) {
      System.out.println(
          "To be drawn again: "
              + Studio.seconds(range.start())
              + " to "
              + Studio.seconds(range.end()));
    }
    System.out.println("Of " + Studio.seconds(after.duration(Studio.SEQUENCE)) + " in all");
  }
}
