package io.nve.edit;

import static io.nve.edit.EditWorld.SEQUENCE;
import static io.nve.edit.EditWorld.frames;
import static io.nve.edit.EditWorld.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Id;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The editing modes and edges of GStreamer Editing Services, as its documentation of {@code
 * GESEditMode} and {@code GESEdge} defines them, said with our edits.
 *
 * <p>The timeline: {@code a b c} touch on the track {@code v}, {@code d} follows after a gap; on
 * {@code w} stands {@code x}, which starts with c. Clip {@code b} is edited.
 */
class GesEditTableTest {
  enum Mode {
    NORMAL,
    RIPPLE,
    ROLL,
    TRIM,
    SLIDE
  }

  enum GesEdge {
    NONE,
    START,
    END
  }

  private static EditWorld world() {
    return new EditWorld()
        .video("v")
        .video("w")
        .clip("a", "v", 10, 20, 100)
        .clip("b", "v", 20, 30, 200)
        .clip("c", "v", 30, 40, 300)
        .clip("d", "v", 50, 60, 400)
        .clip("x", "w", 30, 40, 500);
  }

  /** Returns the edit that a mode and an edge stand for, or null where GES has none. */
  private static Edit edit(EditWorld world, Mode mode, GesEdge edge, String id, long distance) {
    Clip clip = world.get(id);
    Edge end = edge == GesEdge.START ? Edge.HEAD : Edge.TAIL;
    return switch (mode) {
      case NORMAL ->
          edge == GesEdge.END
              ? new TrimClip(clip.id(), Edge.TAIL, distance)
              : new MoveClips(List.of(clip.id()), distance, 0, PlaceMode.REFUSE);
      case RIPPLE ->
          edge == GesEdge.END
              ? new RippleTrim(clip.id(), Edge.TAIL, distance)
              : rippleMove(clip, distance);
      case ROLL -> edge == GesEdge.NONE ? null : new RollCut(clip.id(), end, distance);
      case TRIM -> edge == GesEdge.NONE ? null : new TrimClip(clip.id(), end, distance);
      case SLIDE -> edge == GesEdge.NONE ? new SlideClip(clip.id(), distance) : null;
    };
  }

  /** Moves a clip and all that starts later, on all tracks. */
  private static Edit rippleMove(Clip clip, long distance) {
    return distance > 0
        ? new InsertTime(SEQUENCE, clip.start(), distance)
        : new CloseGap(clip.track(), clip.start() + distance);
  }

  @ParameterizedTest(name = "{0} {1} of {2} by {3}")
  @CsvSource(
      delimiter = ';',
      value = {
        // The clip moves, nothing else; onto another it may not.
        "NORMAL; NONE;  d; 5;   a[10,20) b[20,30) c[30,40) d[55,65); x[30,40)",
        "NORMAL; NONE;  d; -10; a[10,20) b[20,30) c[30,40) d[40,50); x[30,40)",
        "NORMAL; NONE;  b; 5;   OVERLAP; -",
        "NORMAL; NONE;  a; -11; NEGATIVE_TIME; -",
        "NORMAL; START; d; 5;   a[10,20) b[20,30) c[30,40) d[55,65); x[30,40)",
        "NORMAL; END;   c; 5;   a[10,20) b[20,30) c[30,45) d[50,60); x[30,40)",
        "NORMAL; END;   c; -5;  a[10,20) b[20,30) c[30,35) d[50,60); x[30,40)",
        "NORMAL; END;   b; 1;   OVERLAP; -",
        // All that starts with the clip or later moves, on all tracks.
        "RIPPLE; NONE;  b; 5;   a[10,20) b[25,35) c[35,45) d[55,65); x[35,45)",
        "RIPPLE; START; b; 5;   a[10,20) b[25,35) c[35,45) d[55,65); x[35,45)",
        "RIPPLE; NONE;  d; -10; a[10,20) b[20,30) c[30,40) d[40,50); x[30,40)",
        // All that starts later than the end moves with the end.
        "RIPPLE; END;   b; 5;   a[10,20) b[20,35) c[35,45) d[55,65); x[35,45)",
        "RIPPLE; END;   b; -5;  a[10,20) b[20,25) c[25,35) d[45,55); x[25,35)",
        "RIPPLE; END;   b; -10; EMPTY_CLIP; -",
        "RIPPLE; END;   d; 591; NOT_ENOUGH_MEDIA; -",
        // The neighbour's edge at the same time moves along; without one it is refused.
        "ROLL;   START; b; 5;   a[10,25) b[25,30) c[30,40) d[50,60); x[30,40)",
        "ROLL;   START; b; -5;  a[10,15) b[15,30) c[30,40) d[50,60); x[30,40)",
        "ROLL;   END;   b; 5;   a[10,20) b[20,35) c[35,40) d[50,60); x[30,40)",
        "ROLL;   END;   b; -5;  a[10,20) b[20,25) c[25,40) d[50,60); x[30,40)",
        "ROLL;   END;   b; 10;  EMPTY_CLIP; -",
        "ROLL;   END;   c; 1;   NOT_ADJACENT; -",
        "ROLL;   START; d; 1;   NOT_ADJACENT; -",
        // Nothing else moves.
        "TRIM;   START; b; 5;   a[10,20) b[25,30) c[30,40) d[50,60); x[30,40)",
        "TRIM;   START; d; -5;  a[10,20) b[20,30) c[30,40) d[45,60); x[30,40)",
        "TRIM;   START; b; -1;  OVERLAP; -",
        "TRIM;   START; a; -11; NEGATIVE_TIME; -",
        "TRIM;   END;   b; -5;  a[10,20) b[20,25) c[30,40) d[50,60); x[30,40)",
        "TRIM;   END;   b; -10; EMPTY_CLIP; -",
        // The neighbours on both sides are trimmed.
        "SLIDE;  NONE;  b; 5;   a[10,25) b[25,35) c[35,40) d[50,60); x[30,40)",
        "SLIDE;  NONE;  b; -5;  a[10,15) b[15,25) c[25,40) d[50,60); x[30,40)",
        "SLIDE;  NONE;  b; 10;  EMPTY_CLIP; -",
        "ROLL;   NONE;  b; 5;   none; -",
        "TRIM;   NONE;  b; 5;   none; -",
        "SLIDE;  START; b; 5;   none; -",
        "SLIDE;  END;   b; 5;   none; -",
      })
  void aModeAndAnEdgeMakeAnEdit(
      Mode mode, GesEdge edge, String clip, long distance, String v, String w) {
    EditWorld world = world();
    Edit edit = edit(world, mode, edge, clip, frames(distance));
    if (v.equals("none")) {
      assertThat(edit).isNull();
    } else if (w.equals("-")) {
      EditAssert.assertRefused(world, edit, ErrorCode.valueOf(v));
      assertThat(world.project()).isEqualTo(world().build());
    } else {
      world.make(edit);
      assertThat(ranges(world, "v")).isEqualTo(v);
      assertThat(ranges(world, "w")).isEqualTo(w);
    }
  }

  private static String ranges(EditWorld world, String track) {
    return world.on(track).replaceAll("@[0-9]+", "");
  }

  @Test
  void movesAndTrimsOfAContainerMoveAllInIt() {
    EditWorld world = world().link("k", "c", "x");
    world.make(edit(world, Mode.TRIM, GesEdge.END, "c", frames(-3)));
    assertThat(ranges(world, "w")).isEqualTo("x[30,37)");
    world.make(new MoveClips(List.of(Id.of("x")), frames(3), 0, PlaceMode.REFUSE));
    assertThat(world.get("c").range()).isEqualTo(range(33, 40));
    assertThat(ranges(world, "w")).isEqualTo("x[33,40)");
  }
}
