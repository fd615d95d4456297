package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Edge;
import io.nve.edit.Material;
import io.nve.edit.RippleTrim;
import io.nve.edit.RollCut;
import io.nve.edit.SlideClip;
import io.nve.edit.SlipClip;
import io.nve.edit.TrimClip;
import io.nve.error.EditorException;
import io.nve.model.Id;

/** Five ways to move the edges of a clip, and a refusal. */
public final class E04_TrimRollSlipSlide {
  private E04_TrimRollSlipSlide() {}

  /** Runs the example. */
  public static void main(String[] args) {
    Studio studio = new Studio();
    long second = Studio.SECOND;
    for (Id take : new Id[] {Studio.A, Studio.B, Studio.C}) {
      studio.edit(new AppendClips(Studio.V1, Material.asset(take, 3 * second, 6 * second)));
    }
    Id middle = studio.clip(Studio.V1, 4).id();

    System.out.println("-- trim: the edge moves, a gap opens");
    studio.edit(new TrimClip(middle, Edge.TAIL, -second));
    System.out.println("-- trim back: what was cut off is still there");
    studio.edit(new TrimClip(middle, Edge.TAIL, second));
    System.out.println("-- roll: the cut moves, both clips give and take");
    studio.edit(new RollCut(middle, Edge.HEAD, second));
    System.out.println("-- slip: other media in the same place");
    studio.edit(new SlipClip(middle, 2 * second));
    System.out.println("-- slide: the clip moves, its neighbours make room");
    studio.edit(new SlideClip(middle, -second));
    System.out.println("-- ripple trim: what is behind follows");
    studio.edit(new RippleTrim(middle, Edge.TAIL, -second));

    // An edit that cannot be done is refused with a code, and nothing has changed.
    try {
      studio.edit(new SlipClip(middle, 100 * second));
    } catch (EditorException refusal) {
      System.out.println("Refused: " + refusal.getMessage() + " [" + refusal.code() + "]");
    }
  }
}
