package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static io.nve.edit.EditWorld.frames;
import static io.nve.edit.EditWorld.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.Conflict;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Invariants;
import io.nve.model.Layout;
import io.nve.model.Project;
import io.nve.model.Sound;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.op.Batch;
import io.nve.ot.Order;
import io.nve.ot.Rebase;
import io.nve.testkit.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettleOverlapsTest {
  private static final Id V = Id.of("v");
  private static final Id M = Id.of("m");

  private static SettleOverlaps settle(Settlement way, Id... tracks) {
    return new SettleOverlaps(List.of(tracks), SettleOverlaps.ALWAYS, way);
  }

  /** Ana's a, onto whose tail Ben put b, and something later. */
  private static EditWorld tail() {
    return new EditWorld()
        .video("v")
        .audio("m")
        .clip("a", "v", 0, 20, 100)
        .clip("b", "v", 15, 30, 200)
        .clip("z", "v", 40, 50, 300);
  }

  /** Ana's a, into whose middle Ben put b. */
  private static EditWorld middle() {
    return new EditWorld()
        .video("v")
        .audio("m")
        .clip("a", "v", 0, 20, 100)
        .clip("b", "v", 5, 9, 200)
        .clip("z", "v", 40, 50, 300);
  }

  // ---- keep what is seen ----

  @Test
  void aCoveredTailIsTrimmed() {
    EditWorld world = tail().make(settle(Settlement.TRIM, V));

    assertThat(world.on("v")).isEqualTo("a[0,15)@100 b[15,30)@200 z[40,50)@300");
  }

  @Test
  void aCoveredHeadIsTrimmed() {
    EditWorld world =
        new EditWorld().video("v").clip("a", "v", 0, 20, 100).clip("b", "v", 0, 5, 200);

    assertThat(world.make(settle(Settlement.TRIM, V)).on("v")).isEqualTo("b[0,5)@200 a[5,20)@105");
  }

  @Test
  void aClipThatIsCoveredInItsMiddleIsSplit() {
    EditWorld world = middle().make(settle(Settlement.TRIM, V));

    assertThat(world.on("v")).isEqualTo("a[0,5)@100 b[5,9)@200 new.1[9,20)@109 z[40,50)@300");
  }

  @Test
  void aHiddenClipIsRemoved() {
    EditWorld world =
        new EditWorld().video("v").clip("a", "v", 0, 20, 100).clip("b", "v", 0, 20, 200);

    assertThat(world.make(settle(Settlement.TRIM, V)).on("v")).isEqualTo("b[0,20)@200");
  }

  @Test
  void aClipUnderSeveralIsCutAtEach() {
    EditWorld world = middle().clip("c", "v", 12, 14, 400).clip("d", "v", 13, 16, 500);

    assertThat(world.make(settle(Settlement.TRIM, V)).on("v"))
        .isEqualTo(
            "a[0,5)@100 b[5,9)@200 new.2[9,12)@109 c[12,13)@400 d[13,16)@500 new.1[16,20)@116"
                + " z[40,50)@300");
  }

  /** Two takes with sound on one place: the right parts of the cut one belong together again. */
  @Test
  void pictureAndSoundAreTrimmedAlike() {
    EditWorld world =
        middle()
            .clip("as", "m", 0, 20, 100)
            .clip("bs", "m", 5, 9, 200)
            .link("la", "a", "as")
            .link("lb", "b", "bs")
            .make(settle(Settlement.TRIM, V, M));

    assertThat(world.on("m")).isEqualTo("as[0,5)@100 bs[5,9)@200 new.2[9,20)@109");
    assertThat(world.get("new.1").link()).isPresent().isEqualTo(world.get("new.2").link());
    assertThat(world.get("a").link()).contains(Id.of("la"));
    assertThat(world.get("new.1").link()).isNotEqualTo(world.get("a").link());
  }

  @Test
  void fadesKeepWhatOfThemIsHeard() {
    EditWorld partly = tail().change("a", frames(8), Sound.FADE_OUT);
    EditWorld wholly = tail().change("a", frames(4), Sound.FADE_OUT);
    EditWorld head =
        new EditWorld()
            .video("v")
            .clip("a", "v", 0, 20, 100)
            .clip("b", "v", 0, 5, 200)
            .change("a", frames(6), Sound.FADE_IN);

    assertThat(partly.make(settle(Settlement.TRIM, V)).get("a").get(Sound.FADE_OUT))
        .isEqualTo(frames(3));
    assertThat(wholly.make(settle(Settlement.TRIM, V)).get("a").props().has(Sound.FADE_OUT.key()))
        .isFalse();
    assertThat(head.make(settle(Settlement.TRIM, V)).get("a").get(Sound.FADE_IN))
        .isEqualTo(frames(1));
  }

  /** B's head was drawn under a's tail meanwhile: once a ends where b starts, it is seen again. */
  @Test
  void aTransitionWhoseClipsTouchAgainStays() {
    EditWorld world = tail().dissolve("x", "a", "b", 2, 2);

    assertThat(world.make(settle(Settlement.TRIM, V)).transition("x")).isEqualTo("2+2");
  }

  // ---- a track above ----

  @Test
  void theCoveredClipGoesToATrackAbove() {
    EditWorld world = tail().video("v2").make(settle(Settlement.RAISE_COVERED, V));

    assertThat(world.on("v")).isEqualTo("b[15,30)@200 z[40,50)@300");
    assertThat(world.on("v2")).isEqualTo("a[0,20)@100");
  }

  @Test
  void theCoveringClipGoesToATrackAbove() {
    EditWorld world = tail().video("v2").make(settle(Settlement.RAISE_COVERING, V));

    assertThat(world.on("v")).isEqualTo("a[0,20)@100 z[40,50)@300");
    assertThat(world.on("v2")).isEqualTo("b[15,30)@200");
  }

  @Test
  void whereNoTrackHasRoomOneIsMadeRightAbove() {
    EditWorld world =
        tail()
            .video("v2")
            .clip("full", "v2", 16, 40, 500)
            .make(settle(Settlement.RAISE_COVERING, V));

    assertThat(world.project().tracks(EditWorld.SEQUENCE).stream().map(track -> track.id().value()))
        .containsExactly("v", "new.1", "m", "v2");
    assertThat(world.on("new.1")).isEqualTo("b[15,30)@200");
    assertThat(world.project().track(Id.of("new.1")).orElseThrow().carries())
        .isEqualTo(TrackKind.VIDEO);
  }

  @Test
  void tracksThatAreLockedOrSilentOrHiddenAreLeftAlone() {
    EditWorld world =
        tail()
            .video("locked")
            .change("locked", true, Track.LOCKED)
            .video("hidden")
            .change("hidden", true, Track.HIDDEN)
            .video("muted")
            .change("muted", true, Track.MUTED)
            .video("good")
            .make(settle(Settlement.RAISE_COVERING, V));

    assertThat(world.on("good")).isEqualTo("b[15,30)@200");
  }

  @Test
  void ofAChainJustEverySecondClipGoes() {
    EditWorld world =
        new EditWorld()
            .video("v")
            .video("v2")
            .clip("a", "v", 0, 20, 0)
            .clip("b", "v", 15, 35, 0)
            .clip("c", "v", 30, 50, 0);

    assertThat(world.make(settle(Settlement.RAISE_COVERED, V)).on("v2")).isEqualTo("b[15,35)@0");
    assertThat(world.on("v")).isEqualTo("a[0,20)@0 c[30,50)@0");
  }

  @Test
  void severalInOnePlaceNeedSeveralTracks() {
    EditWorld world =
        new EditWorld()
            .video("v")
            .clip("a", "v", 0, 20, 0)
            .clip("b", "v", 5, 25, 0)
            .clip("c", "v", 10, 30, 0)
            .make(settle(Settlement.RAISE_COVERED, V));

    assertThat(world.on("v")).isEqualTo("c[10,30)@0");
    assertThat(world.on("new.1")).isEqualTo("b[5,25)@0");
    assertThat(world.on("new.2")).isEqualTo("a[0,20)@0");
  }

  // ---- later ----

  @Test
  void theLaterClipAndAllBehindItArePushed() {
    EditWorld world = tail().make(settle(Settlement.PUSH, V));

    assertThat(world.on("v")).isEqualTo("a[0,20)@100 b[20,35)@200 z[45,55)@300");
  }

  @Test
  void ofClipsThatStartTogetherTheOneOnTopPlaysFirst() {
    EditWorld world =
        new EditWorld()
            .video("v")
            .clip("a", "v", 2, 10, 100)
            .clip("b", "v", 2, 5, 200)
            .clip("c", "v", 2, 5, 300)
            .clip("d", "v", 9, 12, 400)
            .clip("z", "v", 20, 30, 500)
            .make(settle(Settlement.PUSH, V));

    // c, b and a take 14 frames from frame 2 on; d follows, 7 frames late, and so does z.
    assertThat(world.on("v"))
        .isEqualTo("c[2,5)@300 b[5,8)@200 a[8,16)@100 d[16,19)@400 z[27,37)@500");
  }

  @Test
  void severalPilesPushEachOther() {
    EditWorld world =
        new EditWorld()
            .video("v")
            .clip("a", "v", 0, 10, 0)
            .clip("b", "v", 6, 16, 0)
            .clip("c", "v", 20, 30, 0)
            .clip("d", "v", 25, 35, 0)
            .make(settle(Settlement.PUSH, V));

    assertThat(world.on("v")).isEqualTo("a[0,10)@0 b[10,20)@0 c[24,34)@0 d[34,44)@0");
  }

  @Test
  void soundIsPushedWithItsPicture() {
    EditWorld world =
        tail()
            .clip("as", "m", 0, 20, 100)
            .clip("bs", "m", 15, 30, 200)
            .link("la", "a", "as")
            .link("lb", "b", "bs")
            .make(settle(Settlement.PUSH, V, M));

    assertThat(world.on("v")).isEqualTo("a[0,20)@100 b[20,35)@200 z[45,55)@300");
    assertThat(world.on("m")).isEqualTo("as[0,20)@100 bs[20,35)@200");
  }

  /** No point of time tells the two takes apart; the link does. */
  @Test
  void soundIsPushedWithItsPictureFromTheSameStart() {
    EditWorld world =
        new EditWorld()
            .video("v")
            .audio("m")
            .clip("a", "v", 0, 10, 0)
            .clip("b", "v", 0, 10, 100)
            .clip("z", "v", 10, 20, 0)
            .clip("as", "m", 0, 10, 0)
            .clip("bs", "m", 0, 10, 100)
            .clip("zs", "m", 10, 20, 0)
            .link("la", "a", "as")
            .link("lb", "b", "bs")
            .make(settle(Settlement.PUSH, V, M));

    assertThat(world.on("v")).isEqualTo("b[0,10)@100 a[10,20)@0 z[20,30)@0");
    assertThat(world.on("m")).isEqualTo("bs[0,10)@100 as[10,20)@0 zs[20,30)@0");
  }

  // ---- which overlaps ----

  @Test
  void justTheOverlapsInTheRangeAreSettled() {
    EditWorld world =
        tail()
            .clip("y", "v", 45, 60, 400)
            .make(new SettleOverlaps(List.of(V), range(42, 46), Settlement.TRIM));

    assertThat(world.on("v")).isEqualTo("a[0,20)@100 b[15,30)@200 z[40,45)@300 y[45,60)@400");
  }

  @Test
  void whatHangsTogetherIsSettledTogether() {
    EditWorld world =
        middle()
            .clip("c", "v", 18, 25, 400)
            .make(new SettleOverlaps(List.of(V), range(6, 7), Settlement.TRIM));

    assertThat(world.on("v"))
        .isEqualTo("a[0,5)@100 b[5,9)@200 new.1[9,18)@109 c[18,25)@400 z[40,50)@300");
  }

  @ParameterizedTest
  @EnumSource(Settlement.class)
  void whereNothingOverlapsNothingIsDone(Settlement way) {
    EditWorld world =
        new EditWorld()
            .video("v")
            .clip("a", "v", 0, 20, 0)
            .clip("b", "v", 20, 30, 0)
            .placeholder("p", "v", 25, 90, 0);

    assertThat(settle(way, V).plan(world.build(), world.context()).operations()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Settlement.class)
  void aLockedTrackIsLeftAlone(Settlement way) {
    assertRefused(tail().change("v", true, Track.LOCKED), settle(way, V), ErrorCode.LOCKED);
  }

  @Test
  void anEmptyRangeIsRefused() {
    assertRefused(
        tail(),
        new SettleOverlaps(List.of(V), range(3, 3), Settlement.TRIM),
        ErrorCode.INVALID_RANGE);
  }

  @Test
  void aTransitionCanBeKeptFromGoing() {
    EditWorld world =
        tail()
            .clip("y", "v", 50, 60, 400)
            .clip("over", "v", 47, 55, 500)
            .dissolve("x", "z", "y", 2, 2)
            .with(EditOptions.DEFAULT.withTransitions(TransitionPolicy.REFUSE));

    assertRefused(world, settle(Settlement.TRIM, V), ErrorCode.TRANSITION_IN_THE_WAY);
  }

  @Test
  void scriptsLeaveTheRangeOut() {
    SettleOverlaps edit = settle(Settlement.PUSH, V);

    assertThat(edit.toJson().has("range")).isFalse();
    assertThat(EditCatalog.decode(edit.toJson(), EditWorld.RATE)).isEqualTo(edit);
  }

  // ---- what always holds ----

  /** Two tracks of takes with sound as two people's drops may leave them. */
  private static Project merged(Random random) {
    EditWorld world = new EditWorld().video("v").video("v2").audio("m").audio("m2");
    int count = 2 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      int start = random.nextInt(20);
      int end = start + 1 + random.nextInt(12);
      int in = random.nextInt(100);
      world.clip("p" + i, "v", start, end, in);
      if (random.nextInt(3) > 0) {
        int early = random.nextInt(3) == 0 ? random.nextInt(2) : 0;
        world.clip("q" + i, "m", start + early, end + early, in + early);
        world.link("k" + i, "p" + i, "q" + i);
      }
    }
    if (random.nextBoolean()) {
      world.dissolve("x", "p0", "p1", 1, 1).clip("o", "v2", 3, 12, 0);
    }
    if (random.nextInt(4) == 0) {
      world.change("m", false, Track.SYNC_LOCK);
    }
    if (random.nextInt(4) == 0) {
      world.placeholder("h", "v", 4, 30, 0);
    }
    return world.build();
  }

  private static Batch plan(Project project, SettleOverlaps edit) {
    return edit.plan(project, EditContext.of(IdSource.counting("n")));
  }

  private static List<Conflict.Covered> covered(Project project) {
    List<Conflict.Covered> found = new ArrayList<>(Layout.of(project, V).covered());
    found.addAll(Layout.of(project, M).covered());
    return found;
  }

  @ParameterizedTest
  @EnumSource(Settlement.class)
  void afterItNothingOverlapsAndUndoBringsItBack(Settlement way) {
    Seeds.check(
        400,
        random -> {
          Project before = merged(random);
          Batch batch = plan(before, settle(way, V, M));

          Project after = batch.applyTo(before);

          assertThat(covered(after)).isEmpty();
          if (before.clip(Id.of("h")).isEmpty()) {
            assertThat(Invariants.editingFaults(after)).isEmpty();
          }
          assertThat(EditAssert.visible(batch.inverse(before).applyTo(after)))
              .isEqualTo(EditAssert.visible(before));
          assertThat(plan(after, settle(way, V, M)).operations()).as("settled twice").isEmpty();
        });
  }

  /** Returns what each moment of a track shows: which moment of which source, looking how. */
  private static List<String> shown(Project project, Id track) {
    List<String> shown = new ArrayList<>();
    for (Layout.Piece piece : Layout.of(project, track).pieces()) {
      if (!Neighbours.isPlaceholder(piece.clip())) {
        shown.add(
            piece.range()
                + " from "
                + piece.clip().sourceAt(piece.range().start())
                + " "
                + piece.clip().content()
                + piece.clip().props().without(Clip.LINK.key()).without(Entity.NAME.key()));
      }
    }
    return shown;
  }

  @Test
  void trimmingChangesNothingThatIsSeen() {
    Seeds.check(
        1_000,
        random -> {
          Project before = merged(random);
          Project after = plan(before, settle(Settlement.TRIM, V, M)).applyTo(before);

          assertThat(shown(after, V)).isEqualTo(shown(before, V));
          assertThat(shown(after, M)).isEqualTo(shown(before, M));
        });
  }

  @Test
  void raisingAndPushingLeaveEveryClipWhole() {
    Seeds.check(
        400,
        random -> {
          Project before = merged(random);
          for (Settlement way :
              List.of(Settlement.RAISE_COVERED, Settlement.RAISE_COVERING, Settlement.PUSH)) {
            Project after = plan(before, settle(way, V, M)).applyTo(before);
            for (Entity entity : before.entities()) {
              if (entity instanceof Clip clip && !Neighbours.isPlaceholder(clip)) {
                Clip now = after.clip(clip.id()).orElseThrow();
                assertThat(now.alive()).isTrue();
                assertThat(now.duration()).isEqualTo(clip.duration());
                assertThat(now.start()).isGreaterThanOrEqualTo(clip.start());
                assertThat(way == Settlement.PUSH || now.start() == clip.start()).isTrue();
                assertThat(way != Settlement.PUSH || now.track().equals(clip.track())).isTrue();
              }
            }
          }
        });
  }

  @Test
  void pushingKeepsPictureAndSoundTogether() {
    Seeds.check(
        400,
        random -> {
          Project before = merged(random);
          boolean together =
              before.track(M).orElseThrow().get(Track.SYNC_LOCK)
                  && before.clips(M).stream()
                      .allMatch(sound -> picture(before, sound).start() == sound.start());
          if (together) {
            Project after = plan(before, settle(Settlement.PUSH, V)).applyTo(before);
            for (Clip sound : after.clips(M)) {
              assertThat(picture(after, sound).start())
                  .as("%s", sound.id())
                  .isEqualTo(sound.start());
            }
          }
        });
  }

  private static Clip picture(Project project, Clip sound) {
    return project.clip(Id.of("p" + sound.id().value().substring(1))).orElseThrow();
  }

  /** Two people see one conflict and settle it in the same way at the same time. */
  @ParameterizedTest
  @EnumSource(Settlement.class)
  void settledTwiceAtOnceIsSettled(Settlement way) {
    Seeds.check(
        400,
        random -> {
          Project before = merged(random);
          Batch ana = settle(way, V, M).plan(before, EditContext.of(IdSource.counting("ana")));
          Batch ben = settle(way, V, M).plan(before, EditContext.of(IdSource.counting("ben")));
          Rebase rebase = Rebase.of(before, List.of(ben), List.of(ana), Order.LATER);

          Project together = rebase.ours().get(0).applyTo(ana.applyTo(before));

          assertThat(rebase.theirs().get(0).applyTo(ben.applyTo(before))).isEqualTo(together);
          assertThat(covered(together)).isEmpty();
          if (way == Settlement.TRIM) {
            assertThat(shown(together, V)).isEqualTo(shown(before, V));
            assertThat(shown(together, M)).isEqualTo(shown(before, M));
          }
        });
  }
}
