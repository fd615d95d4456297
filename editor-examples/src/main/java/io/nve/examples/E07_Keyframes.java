package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Edge;
import io.nve.edit.Material;
import io.nve.edit.TrimClip;
import io.nve.model.Clip;
import io.nve.model.Curve;
import io.nve.model.Easing;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Keyframe;
import io.nve.model.Transform;
import io.nve.op.Set;

/** Every number can change over time; its keyframes stick to the media, whatever is trimmed. */
public final class E07_Keyframes {
  private E07_Keyframes() {}

  /** Runs the example. */
  public static void main(String[] args) {
    Studio studio = new Studio();
    long second = Studio.SECOND;
    studio.edit(new AppendClips(Studio.V1, Material.asset(Studio.A, 0, 4 * second)));
    Id clip = studio.clip(Studio.V1, 0).id();

    // One operation for each keyframe, so that two people can set different ones at once.
    Interpolation smooth = new Interpolation.Named(Easing.EASE_IN_OUT);
    Keyframe dark = new Keyframe(Id.of("k1"), 0, 0.0, smooth);
    Keyframe bright = new Keyframe(Id.of("k2"), 2 * second, 1.0, Interpolation.HOLD);
    studio.project = Set.keyframe(clip, Transform.OPACITY, dark).applyTo(studio.project);
    studio.project = Set.keyframe(clip, Transform.OPACITY, bright).applyTo(studio.project);
    print(studio);

    studio.edit(new TrimClip(clip, Edge.HEAD, second));
    print(studio);
  }

  private static void print(Studio studio) {
    Clip clip = studio.clip(Studio.V1, 2);
    Curve opacity = clip.curve(Transform.OPACITY);
    for (double at = 0.5; at <= 2; at += 0.5) {
      long time = (long) (at * Studio.SECOND);
      String value = time < clip.start() ? "nothing" : "opacity " + opacity.at(clip.sourceAt(time));
      System.out.println("  at " + Studio.seconds(time) + " " + value);
    }
  }
}
