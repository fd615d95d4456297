package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.InsertClips;
import io.nve.edit.Material;
import io.nve.edit.OverwriteClips;
import io.nve.edit.RippleDelete;
import java.util.List;

/** An insert makes room, an overwrite takes it, a ripple delete gives it back. */
public final class E03_InsertOverwriteRipple {
  private E03_InsertOverwriteRipple() {}

  /** Runs the example. */
  public static void main(String[] args) {
    Studio studio = new Studio();
    long second = Studio.SECOND;
    studio.edit(new AppendClips(Studio.V1, Material.asset(Studio.A, 0, 4 * second)));
    studio.edit(new AppendClips(Studio.V1, Material.asset(Studio.B, 0, 4 * second)));
    System.out.println("Together they last " + Studio.seconds(duration(studio)));

    // What plays at 2 s is split, and the rest moves on by as much as C is long.
    Material take = Material.asset(Studio.C, 5 * second, 6 * second);
    studio.edit(new InsertClips(Studio.V1, take, 2 * second));
    System.out.println("After the insert it is " + Studio.seconds(duration(studio)));

    // Nothing moves; what was there is trimmed, split or gone.
    studio.edit(new OverwriteClips(Studio.V1, take, 6 * second));
    System.out.println("After the overwrite it is " + Studio.seconds(duration(studio)));

    // The clip that was inserted goes, and with it its time.
    studio.edit(new RippleDelete(List.of(studio.clip(Studio.V1, 2.5).id())));
    System.out.println("After the ripple delete it is " + Studio.seconds(duration(studio)));
  }

  private static long duration(Studio studio) {
    return studio.project.duration(Studio.SEQUENCE);
  }
}
