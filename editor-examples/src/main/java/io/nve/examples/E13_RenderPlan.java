package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Material;
import io.nve.edit.OverwriteClips;
import io.nve.model.Transform;
import io.nve.render.DrawnLayer;
import io.nve.render.FramePicture;
import io.nve.render.RenderPlan;
import io.nve.render.Segment;

/** The plan is what a backend draws from: pure data that says what each frame shows. */
public final class E13_RenderPlan {
  private E13_RenderPlan() {}

  /** Runs the example. */
  public static void main(String[] args) {
    Studio studio = new Studio();
    long second = Studio.SECOND;
    studio.edit(new AppendClips(Studio.V1, Material.asset(Studio.A, 0, 2 * second)));
    studio.edit(new AppendClips(Studio.V1, Material.asset(Studio.B, 0, 2 * second)));
    Material title = Material.title("over the cut", second).with(Transform.OPACITY, 0.5);
    studio.edit(new OverwriteClips(Studio.V2, title, 3 * second / 2));

    RenderPlan plan = RenderPlan.of(studio.project, Studio.SEQUENCE);
    for (Segment segment : plan.segments()) {
      System.out.println(
          "Frames "
              + segment.firstFrame()
              + " to "
              + segment.endFrame()
              + ": "
              + segment.layers().size()
              + " layers, hash "
              + segment.hash());
    }

    FramePicture frame = plan.frameAt(7 * second / 4);
    System.out.println("Frame " + frame.frame() + " shows, from the lowest:");
    for (DrawnLayer layer : frame.layers()) {
      System.out.println("  " + layer);
    }
  }
}
