package io.nve.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.testkit.Seeds;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final Id TRACK = Id.of("t");

  private static Clip clip(String id, long start, long end) {
    return Clip.of(Id.of(id), ClipKind.GENERATOR, TRACK, start, 100, 100 + end - start);
  }

  private static Clip placeholder(Clip clip) {
    return Clip.of(clip.id(), ClipKind.PLACEHOLDER, TRACK, clip.start(), clip.in(), clip.out());
  }

  private static Project project(List<Clip> clips) {
    List<Entity> all = new ArrayList<>(clips);
    all.add(Sequence.of(Id.of("s"), FrameRate.FPS_25, 64, 36));
    all.add(Track.of(TRACK, Id.of("s"), TrackKind.VIDEO, "m"));
    return Project.of(all);
  }

  /** Returns what is seen, for example {@code a[0,3) b[3,5)}. */
  private static String seen(Layout layout) {
    List<String> texts = new ArrayList<>();
    layout.pieces().forEach(piece -> texts.add(piece.clip().id() + text(piece.range())));
    return String.join(" ", texts);
  }

  /** Returns what lies under what, for example {@code a<b[3,5)}; {@code a!} is wholly hidden. */
  private static String covered(Layout layout) {
    List<String> texts = new ArrayList<>();
    for (Conflict.Covered covered : layout.covered()) {
      String mark = covered.whole() ? "!<" : "<";
      texts.add(covered.lower().id() + mark + covered.upper().id() + text(covered.range()));
    }
    return String.join(" ", texts);
  }

  private static String text(TimeRange range) {
    return "[" + range.start() + "," + range.end() + ")";
  }

  private static void assertLayout(String seen, String covered, Clip... clips) {
    Layout layout = Layout.of(List.of(clips));
    assertThat(seen(layout)).isEqualTo(seen);
    assertThat(covered(layout)).isEqualTo(covered);
    assertThat(Layout.of(project(List.of(clips)), TRACK)).isEqualTo(layout);
  }

  // ---- the rule ----

  @Test
  void clipsThatDoNotOverlapAreSeenWhole() {
    assertLayout("a[0,5) b[5,7) c[9,10)", "", clip("c", 9, 10), clip("b", 5, 7), clip("a", 0, 5));
  }

  @Test
  void whatStartsLaterIsOnTop() {
    assertLayout("a[0,6) b[6,12)", "a<b[6,10)", clip("a", 0, 10), clip("b", 6, 12));
    assertLayout("b[0,6) a[6,12)", "b<a[6,10)", clip("b", 0, 10), clip("a", 6, 12));
  }

  @Test
  void whatIsCoveredInTheMiddleIsSeenOnBothSides() {
    assertLayout("a[0,3) b[3,5) a[5,10)", "a<b[3,5)", clip("a", 0, 10), clip("b", 3, 5));
  }

  @Test
  void ofThoseThatStartTogetherTheShorterIsOnTop() {
    assertLayout("a[0,4) b[4,9)", "b<a[0,4)", clip("a", 0, 4), clip("b", 0, 9));
    assertLayout("b[0,4) a[4,9)", "a<b[0,4)", clip("b", 0, 4), clip("a", 0, 9));
  }

  @Test
  void ofThoseInOnePlaceTheGreaterIdIsOnTopAndTheOtherIsHidden() {
    assertLayout("b[2,7)", "a!<b[2,7)", clip("b", 2, 7), clip("a", 2, 7));
  }

  @Test
  void severalTogetherCanHideOneWholly() {
    assertLayout(
        "b[0,5) c[5,12)",
        "a!<b[0,5) a!<c[5,10)",
        clip("a", 0, 10),
        clip("b", 0, 5),
        clip("c", 5, 12));
  }

  /** Of a pile, each is said to lie under the next, not under all. */
  @Test
  void aPileIsToldFromNeighbourToNeighbour() {
    assertLayout(
        "a[0,1) b[1,2) c[2,8) b[8,9) a[9,10)",
        "a<b[1,9) b<c[2,8)",
        clip("a", 0, 10),
        clip("b", 1, 9),
        clip("c", 2, 8));
  }

  @Test
  void whatEndsUnderAnotherBringsItsNeighboursTogether() {
    assertLayout(
        "a[0,1) b[1,2) c[2,7) a[7,10)",
        "a<b[1,5) b<c[2,5) a<c[5,7)",
        clip("a", 0, 10),
        clip("b", 1, 5),
        clip("c", 2, 7));
  }

  @Test
  void emptyAndDeletedClipsAreNotThere() {
    assertLayout(
        "a[0,10)",
        "",
        clip("a", 0, 10),
        clip("e", 3, 3),
        clip("f", 6, 4),
        clip("d", 2, 9).withAlive(false));
  }

  @Test
  void placeholdersLieUnderEverythingAndAreNoConflict() {
    assertLayout(
        "p[0,2) a[2,4) p[4,5) q[5,6) b[6,8) q[8,12)",
        "",
        clip("a", 2, 4),
        placeholder(clip("p", 0, 9)),
        placeholder(clip("q", 5, 12)),
        clip("b", 6, 8));
    assertLayout("a[0,10)", "", clip("a", 0, 10), placeholder(clip("p", 3, 5)));
  }

  @Test
  void aTrackThatIsNotThereShowsNothing() {
    Project project = project(List.of(clip("a", 0, 10)));

    assertThat(Layout.of(project, Id.of("nobody"))).isEqualTo(new Layout(List.of(), List.of()));
  }

  // ---- a range of it ----

  @Test
  void aRangeShowsAPartOfTheWhole() {
    Project project = project(List.of(clip("a", 0, 20), clip("b", 5, 9), clip("c", 15, 25)));

    Layout part = Layout.of(project, TRACK, new TimeRange(6, 10));

    assertThat(seen(part)).isEqualTo("b[6,9) a[9,15) c[15,16)");
    assertThat(covered(part)).isEqualTo("a<b[6,9) a<c[15,16)");
  }

  @Test
  void inARangeAClipIsHiddenIfNothingOfItIsSeenThere() {
    Project project = project(List.of(clip("a", 0, 20), clip("b", 5, 9)));

    assertThat(covered(Layout.of(project, TRACK, new TimeRange(6, 2)))).isEqualTo("a!<b[6,8)");
    assertThat(covered(Layout.of(project, TRACK, new TimeRange(9, 2)))).isEmpty();
  }

  // ---- what always holds ----

  /** Clips of a small world, so that ends and starts meet and whole ranges coincide. */
  private static List<Clip> clips(Random random) {
    List<Clip> clips = new ArrayList<>();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      long start = random.nextInt(20) - 4L;
      Clip clip = clip("c" + (char) ('a' + i), start, start + random.nextInt(9) - 1L);
      if (random.nextInt(4) == 0) {
        clip = placeholder(clip);
      }
      clips.add(random.nextInt(8) == 0 ? clip.withAlive(false) : clip);
    }
    Collections.shuffle(clips, random);
    return clips;
  }

  /** The rule once more, word by word: of those at a moment, the one that no other beats. */
  private static Optional<Clip> top(List<Clip> clips, long time) {
    Clip best = null;
    for (Clip clip : clips) {
      boolean there = clip.alive() && clip.start() <= time && time < clip.end();
      if (there && (best == null || beats(clip, best))) {
        best = clip;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean beats(Clip one, Clip other) {
    if ((one.content() == ClipKind.PLACEHOLDER) != (other.content() == ClipKind.PLACEHOLDER)) {
      return other.content() == ClipKind.PLACEHOLDER;
    }
    if (one.start() != other.start()) {
      return one.start() > other.start();
    }
    if (one.end() != other.end()) {
      return one.end() < other.end();
    }
    return one.id().compareTo(other.id()) > 0;
  }

  @Test
  void theTopClipIsSeenAndNothingElse() {
    Seeds.check(
        3_000,
        random -> {
          List<Clip> clips = clips(random);
          Project project = project(clips);
          Layout layout = Layout.of(clips);
          for (long time = -6; time < 32; time++) {
            Optional<Clip> expected = top(clips, time);
            assertThat(at(layout, time)).isEqualTo(expected);
            assertThat(project.clipAt(TRACK, time)).isEqualTo(expected);
          }
          assertPiecesAreDisjoint(layout);
        });
  }

  private static Optional<Clip> at(Layout layout, long time) {
    return layout.pieces().stream()
        .filter(piece -> piece.range().contains(time))
        .map(Layout.Piece::clip)
        .findFirst();
  }

  private static void assertPiecesAreDisjoint(Layout layout) {
    Layout.Piece previous = null;
    for (Layout.Piece piece : layout.pieces()) {
      assertThat(piece.range().isEmpty()).isFalse();
      if (previous != null) {
        assertThat(piece.range().start()).isGreaterThanOrEqualTo(previous.range().end());
        assertThat(
                piece.clip().equals(previous.clip())
                    && piece.range().start() == previous.range().end())
            .as("pieces of one clip that touch")
            .isFalse();
      }
      previous = piece;
    }
  }

  /** What is not seen of a clip is covered, just once, by one that is higher. */
  @Test
  void whatIsNotSeenIsCovered() {
    Seeds.check(
        3_000,
        random -> {
          List<Clip> clips = clips(random);
          Layout layout = Layout.of(clips);
          assertThat(layout.pieces().size()).isLessThanOrEqualTo(2 * clips.size());
          assertThat(layout.covered().size()).isLessThanOrEqualTo(2 * clips.size());
          for (Clip clip : clips) {
            for (long time = clip.start(); clip.alive() && time < clip.end(); time++) {
              boolean seen = at(layout, time).equals(Optional.of(clip));
              boolean counts = !seen && clip.content() != ClipKind.PLACEHOLDER;
              assertThat(covers(layout, clip, time))
                  .as("%s at %s", clip, time)
                  .isEqualTo(counts ? 1 : 0);
            }
          }
          for (Conflict.Covered covered : layout.covered()) {
            assertThat(beats(covered.upper(), covered.lower())).isTrue();
            assertThat(covered.lower().range().contains(covered.range())).isTrue();
            assertThat(covered.upper().range().contains(covered.range())).isTrue();
            assertThat(covered.range().isEmpty()).isFalse();
            assertThat(covered.whole())
                .isEqualTo(
                    layout.pieces().stream()
                        .noneMatch(piece -> piece.clip().equals(covered.lower())));
          }
        });
  }

  private static long covers(Layout layout, Clip clip, long time) {
    return layout.covered().stream()
        .filter(covered -> covered.lower().equals(clip) && covered.range().contains(time))
        .count();
  }

  @Test
  void aRangeSaysWhatTheWholeSaysThere() {
    Seeds.check(
        3_000,
        random -> {
          Project project = project(clips(random));
          TimeRange range = new TimeRange(random.nextInt(20) - 4L, random.nextInt(15));
          Layout whole = Layout.of(project, TRACK);
          Layout part = Layout.of(project, TRACK, range);

          TreeMap<Long, Id> seen = new TreeMap<>();
          TreeSet<String> under = new TreeSet<>();
          for (long time = range.start(); time < range.end(); time++) {
            long now = time;
            at(whole, now).ifPresent(clip -> seen.put(now, clip.id()));
            under.addAll(pairs(whole, now));
          }
          TreeMap<Long, Id> seenInPart = new TreeMap<>();
          TreeSet<String> underInPart = new TreeSet<>();
          for (long time = -20; time < 40; time++) {
            long now = time;
            at(part, now).ifPresent(clip -> seenInPart.put(now, clip.id()));
            underInPart.addAll(pairs(part, now));
          }
          assertThat(seenInPart).isEqualTo(seen);
          assertThat(underInPart).isEqualTo(under);
        });
  }

  private static List<String> pairs(Layout layout, long time) {
    return layout.covered().stream()
        .filter(covered -> covered.range().contains(time))
        .map(covered -> time + ": " + covered.lower().id() + " under " + covered.upper().id())
        .toList();
  }

  /** A hundred thousand clips that all go on at once: a pair of each would be five billion. */
  @Test
  void aHighPileIsLaidOutInOneSweep() {
    int count = 100_000;
    List<Clip> clips = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clips.add(clip("c" + i, i, 3L * count - i));
    }

    Layout layout = Layout.of(clips);

    assertThat(layout.pieces()).hasSize(2 * count - 1);
    assertThat(layout.covered()).hasSize(count - 1);
    assertThat(layout.covered().get(0).range()).isEqualTo(TimeRange.between(1, 3L * count - 1));
  }
}
