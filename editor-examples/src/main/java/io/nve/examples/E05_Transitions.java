package io.nve.examples;

import io.nve.edit.AddTransition;
import io.nve.edit.Alignment;
import io.nve.edit.AppendClips;
import io.nve.edit.Material;
import io.nve.edit.ResizeTransition;
import io.nve.error.EditorException;
import io.nve.model.Id;
import io.nve.model.Transition;
import io.nve.render.DrawnCrossing;
import io.nve.render.RenderPlan;

/** A dissolve adds no time: under it, both clips go on beyond their cut. */
public final class E05_Transitions {
  private E05_Transitions() {}

  /** Runs the example. */
  public static void main(String[] args) {
    Studio studio = new Studio();
    long second = Studio.SECOND;
    studio.edit(new AppendClips(Studio.V1, Material.asset(Studio.A, 0, 3 * second)));
    studio.edit(new AppendClips(Studio.V1, Material.asset(Studio.B, second, 4 * second)));
    Id left = studio.clip(Studio.V1, 1).id();
    Id right = studio.clip(Studio.V1, 4).id();

    studio.edit(new AddTransition(left, right, "dissolve", second, Alignment.CENTER));
    Transition dissolve = studio.project.transitionsOf(left).get(0);
    System.out.println(
        "It lies around the cut: "
            + Studio.seconds(dissolve.inOffset())
            + " before, "
            + Studio.seconds(dissolve.outOffset())
            + " behind");

    RenderPlan plan = RenderPlan.of(studio.project, Studio.SEQUENCE);
    for (long time = 3 * second - second / 2; time < 3 * second + second / 2; time += second / 4) {
      if (plan.frameAt(time).layers().get(0) instanceof DrawnCrossing crossing) {
        System.out.println("At " + Studio.seconds(time) + " it has come " + crossing.progress());
      }
    }

    // B has media for one second before its head, and no more.
    try {
      studio.edit(new ResizeTransition(dissolve.id(), 4 * second, Alignment.CENTER));
    } catch (EditorException refusal) {
      System.out.println("Refused: " + refusal.getMessage() + " [" + refusal.code() + "]");
    }
  }
}
