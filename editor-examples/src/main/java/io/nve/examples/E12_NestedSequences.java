package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Material;
import io.nve.edit.OverwriteClips;
import io.nve.error.EditorException;
import io.nve.model.Id;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.render.PlanText;
import io.nve.render.RenderPlan;
import io.nve.time.FrameRate;

/** A sequence can play in another one, as a clip like any other. */
public final class E12_NestedSequences {
  private E12_NestedSequences() {}

  /** Runs the example. */
  public static void main(String[] args) {
    Studio studio = new Studio();
    long second = Studio.SECOND;
    Id inner = Id.of("inner");
    Id track = Id.of("inner.V1");
    studio.project =
        studio
            .project
            .create(Sequence.of(inner, FrameRate.FPS_30, 320, 320))
            .create(Track.of(track, inner, TrackKind.VIDEO, "a"));
    studio.edit(new AppendClips(track, Material.asset(Studio.A, 0, 2 * second)));
    studio.edit(new AppendClips(track, Material.asset(Studio.B, 0, 2 * second)));

    // Only a second from its middle, at half its size; canvas and rate need not be the same.
    Material nested =
        Material.sequence(inner, 3 * second / 2, 5 * second / 2)
            .with(Transform.SCALE_X, 0.5)
            .with(Transform.SCALE_Y, 0.5);
    studio.edit(new AppendClips(Studio.V1, nested));
    System.out.print(PlanText.of(RenderPlan.of(studio.project, Studio.SEQUENCE)));

    // A sequence can never contain itself.
    Material outer = Material.sequence(Studio.SEQUENCE, 0, second);
    try {
      studio.edit(new OverwriteClips(track, outer, 0));
    } catch (EditorException refusal) {
      System.out.println("Refused: " + refusal.getMessage() + " [" + refusal.code() + "]");
    }
  }
}
