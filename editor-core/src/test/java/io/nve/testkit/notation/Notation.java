package io.nve.testkit.notation;

import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.time.FrameRate;
import java.util.Arrays;
import java.util.List;

/**
 * Timelines as text, one line for a track, the topmost first, and one for what lies across.
 *
 * <pre>{@code
 * V2: T[5-15]"Once upon a time"
 * V1: A[0-10] B[10-20]@100 N[30-40]>inner
 * A1 (sync off): a[0-10] b[10-20]@100
 * sequence inner:
 * V9: C[0-10]
 * link k: A a
 * group g: A B
 * dissolve x: A|B 3+3
 * marker m on S: 12 "Music in"
 * effect e on A: blur {"sigma":0.05}
 * key k1 on A opacity: 5=0.5
 * }</pre>
 *
 * <ul>
 *   <li>A clip is its id, its start and its end. {@code @100} says that it begins with frame 100 of
 *       its media; without it, it plays the frame whose number the timeline shows, as if the camera
 *       had run with the timeline. So a trim changes nothing there, and a move and a slip do.
 *   <li>Clips play the asset {@code film}, others say which: {@code A[0-4]=music}; assets that no
 *       clip plays yet stand in a line {@code assets: music}. Text after a clip makes it a title,
 *       on a caption track a cue; {@code >inner} makes it play a sequence, {@code (generator)} and
 *       {@code (placeholder)} say what it is.
 *   <li>The first letter of a track's id says what it carries, V, A, C(aption) or J (adjustment);
 *       otherwise, and about its switches, words in brackets do: {@code (video, locked, sync off)}.
 *   <li>All other properties stand in braces, as JSON; times among them may be texts: {@code "5f"},
 *       and so may speeds: {@code "2"}, {@code "-1/2"}, {@code "freeze 13f"}.
 *   <li>A minus before a clip, a track or a transition says that it is deleted.
 * </ul>
 *
 * <p>The sequence that the text begins with is called {@code S} and has 25 frames per second. All
 * assets are 1,000 frames long.
 */
public final class Notation {
  /** The sequence that a text begins with. */
  public static final Id SEQUENCE = Id.of("S");

  /** What clips play that do not say it. */
  public static final Id FILM = Id.of("film");

  /** Counts in frames of the sequence. */
  public static final Notation FRAMES = new Notation(FrameRate.FPS_25.ticksAt(1));

  /** Counts in ticks, as operations do. */
  public static final Notation TICKS = new Notation(1);

  private final Units units;

  private Notation(long ticks) {
    this.units = new Units(ticks);
  }

  /**
   * Returns the project that a text tells of.
   *
   * @throws IllegalArgumentException if it is not in this notation, with the line
   */
  public Project read(String text) {
    return read(Arrays.asList(text.split("\n", -1)));
  }

  /** Returns the project that some lines tell of. */
  public Project read(List<String> lines) {
    NotationReader reader = new NotationReader(units);
    lines.forEach(reader::line);
    return reader.project();
  }

  /** Returns what people see of a project: equal texts, equal timelines. */
  public String write(Project project) {
    return new NotationWriter(units, project, false).write();
  }

  /** Returns what is in a project, what is deleted included. */
  public String writeAll(Project project) {
    return new NotationWriter(units, project, true).write();
  }

  /** Returns a drawing of a project's tracks, to see at a glance where things are. */
  public String draw(Project project) {
    return new Drawing(units, project).draw();
  }
}
