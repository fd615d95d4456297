package io.nve.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.edit.AddMarker;
import io.nve.edit.ChangeSpeed;
import io.nve.edit.Edge;
import io.nve.edit.Edit;
import io.nve.edit.EditContext;
import io.nve.edit.EditOptions;
import io.nve.edit.Follow;
import io.nve.edit.IdSource;
import io.nve.edit.InsertTime;
import io.nve.edit.JoinClips;
import io.nve.edit.LiftRange;
import io.nve.edit.LinkClips;
import io.nve.edit.MoveClips;
import io.nve.edit.PlaceMode;
import io.nve.edit.RemoveClips;
import io.nve.edit.RippleTrim;
import io.nve.edit.RollCut;
import io.nve.edit.SlipClip;
import io.nve.edit.SpeedMode;
import io.nve.edit.SplitClips;
import io.nve.edit.TrimClip;
import io.nve.edit.UnlinkClips;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.Color;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Marker;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.Transform;
import io.nve.op.Alive;
import io.nve.op.Operation;
import io.nve.op.Place;
import io.nve.op.Purge;
import io.nve.op.Set;
import io.nve.op.Shift;
import io.nve.op.Split;
import io.nve.op.TrimIn;
import io.nve.op.TrimOut;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.Seeds;
import io.nve.testkit.notation.Notation;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final Project PROJECT =
      Notation.FRAMES.read(
          """
          V2: T[200-300]"Once upon a time"
          V1: Interview[100-250]@500 B[250-350]@100 C[400-500]@300
          A1: a[100-250]@500
          link k: Interview a
          """);
  private static final Id INTERVIEW = Id.of("Interview");
  private static final Id B = Id.of("B");
  private static final Id V1 = Id.of("V1");
  private static final Id V2 = Id.of("V2");
  private static final Id SOUND = Id.of("a");
  private static final Id TITLE = Id.of("T");

  private static long frames(long count) {
    return FrameRate.FPS_25.ticksAt(count);
  }

  private static Project named(Project project) {
    return new Set(INTERVIEW, "name", Json.of("Interview")).applyTo(project);
  }

  private static List<String> after(Operation... operations) {
    Project before = named(PROJECT);
    Project after = before;
    for (Operation operation : operations) {
      after = operation.applyTo(after);
    }
    return Difference.between(before, after).lines();
  }

  private static List<String> after(Edit edit) {
    return after(edit, EditOptions.DEFAULT);
  }

  private static List<String> after(Edit edit, EditOptions options) {
    EditContext context = EditContext.of(IdSource.counting("new")).with(options);
    return after(edit.plan(named(PROJECT), context));
  }

  // ---- for people ----

  @Test
  void aMoveSaysFromWhereToWhere() {
    assertThat(after(new Place(B, V2, frames(262) - frames(100))))
        .containsExactly("Moved 'film.mp4' from V1 at 00:00:10:00 to V2 at 00:00:10:12");
    assertThat(after(Place.along(B, frames(600))))
        .containsExactly("Moved 'film.mp4' on V1 from 00:00:10:00 to 00:00:28:00");
  }

  @Test
  void pictureAndSoundAreToldOnce() {
    assertThat(after(new MoveClips(List.of(INTERVIEW), -frames(25), 0, PlaceMode.REFUSE)))
        .containsExactly(
            "Moved 'Interview' (and 1 linked clip) on V1 from 00:00:04:00 to 00:00:03:00");
    assertThat(after(new TrimClip(INTERVIEW, Edge.TAIL, -frames(12))))
        .containsExactly("Trimmed the tail of 'Interview' (and 1 linked clip) by 12 frames");
  }

  @Test
  void trimsAndSlipsAreTold() {
    assertThat(after(new TrimIn(B, frames(101))))
        .containsExactly("Trimmed the head of 'film.mp4' by 1 frame");
    assertThat(after(new TrimOut(B, frames(250))))
        .containsExactly("Extended the tail of 'film.mp4' by 00:00:02:00");
    assertThat(after(new SlipClip(B, -frames(30))))
        .containsExactly("Slipped 'film.mp4' to material 00:00:01:05 earlier");
  }

  @Test
  void aTrimOfNoWholeFrameIsToldInSeconds() {
    assertThat(after(new TrimOut(B, frames(200) - 705_600)))
        .containsExactly("Trimmed the tail of 'film.mp4' by 0.001 s");
  }

  @Test
  void aRippleIsOneLine() {
    assertThat(after(new RippleTrim(INTERVIEW, Edge.HEAD, frames(50))))
        .containsExactlyInAnyOrder(
            "Trimmed the head of 'Interview' (and 1 linked clip) by 00:00:02:00",
            "3 clips on V1 and V2 moved 00:00:02:00 earlier");
  }

  @Test
  void aRippleOverThousandsOfClipsIsOneLine() {
    Project before = RandomProjects.large(2, 5_000);
    Project after =
        new InsertTime(Id.of("s"), 0, frames(50))
            .plan(before, EditContext.of(IdSource.counting("new")))
            .applyTo(before);
    assertThat(Difference.between(before, after).entities()).hasSize(10_000);
    assertThat(Difference.between(before, after).lines())
        .containsExactly("10000 clips on V1 and A1 moved 00:00:02:00 later");
  }

  @Test
  void aRollIsNotTwoTrims() {
    assertThat(after(new RollCut(INTERVIEW, Edge.TAIL, frames(12)), alone()))
        .containsExactly("Rolled the cut between 'Interview' and 'film.mp4' 12 frames later");
  }

  private static EditOptions alone() {
    return EditOptions.DEFAULT.withLinks(Follow.IGNORE);
  }

  @Test
  void aSplitIsNotATrimAndANewClip() {
    assertThat(after(new SplitClips(List.of(INTERVIEW), frames(150))))
        .containsExactly("Split 'Interview' (and 1 linked clip) at 00:00:06:00");
  }

  @Test
  void aSplitIsSeenThoughTheSecondHalfMovedOn() {
    Id right = Id.of("new.1");
    assertThat(after(new Split(B, right, frames(150)), new Shift(V1, frames(300), frames(25))))
        .containsExactlyInAnyOrder(
            "Split 'film.mp4' at 00:00:12:00", "2 clips on V1 moved 00:00:01:00 later");
  }

  @Test
  void aLiftFromWithinIsACutOut() {
    assertThat(after(new LiftRange(List.of(V1), TimeRange.between(frames(270), frames(320)))))
        .containsExactly("Cut 00:00:02:00 out of 'film.mp4' at 00:00:10:20");
  }

  @Test
  void aJoinTakesASplitBack() {
    EditContext context = EditContext.of(IdSource.counting("new"));
    Project split = new SplitClips(List.of(B), frames(300)).plan(PROJECT, context).applyTo(PROJECT);
    Project joined = new JoinClips(B, Id.of("new.1")).plan(split, context).applyTo(split);
    assertThat(Difference.between(split, joined).lines())
        .containsExactly("Joined the two parts of 'film.mp4' at 00:00:12:00");
    assertThat(Difference.between(PROJECT, joined).lines()).isEmpty();
    assertThat(Difference.between(joined, split).lines())
        .containsExactly("Split 'film.mp4' at 00:00:12:00");
  }

  @Test
  void clipsThatComeAndGoAreTold() {
    assertThat(after(new RemoveClips(List.of(B))))
        .containsExactly("Removed 'film.mp4' from V1 at 00:00:10:00");
    Project without = new Alive(B, false).applyTo(PROJECT);
    assertThat(Difference.between(without, PROJECT).lines())
        .containsExactly("Restored 'film.mp4' on V1 at 00:00:10:00");
    assertThat(Difference.between(new Purge(List.of(B)).applyTo(without), PROJECT).lines())
        .containsExactly("Added 'film.mp4' to V1 at 00:00:10:00");
    assertThat(after(new RemoveClips(List.of(B, Id.of("C")))))
        .containsExactly("Removed 2 clips from V1, the first at 00:00:10:00");
  }

  @Test
  void whatWasDeletedInBothIsNoNews() {
    Project before = new Alive(B, false).applyTo(PROJECT);
    Project after = Place.along(B, 0).applyTo(before);
    assertThat(Difference.between(before, after).lines()).isEmpty();
    assertThat(Difference.between(before, after).entities()).hasSize(1);
  }

  @Test
  void propertiesAreToldInTheirWords() {
    assertThat(after(Set.of(V1, Entity.NAME, "Dialogue")))
        .containsExactly("Renamed track V1 to 'Dialogue'");
    assertThat(after(Set.of(TITLE, Title.TEXT, "The end")))
        .containsExactly("Text of 'Once upon a time' now says 'The end'");
    assertThat(after(Set.of(V1, Track.LOCKED, true))).containsExactly("Locked V1");
    assertThat(after(Set.of(B, Clip.ENABLED, false))).containsExactly("Disabled 'film.mp4'");
    assertThat(after(Set.of(B, Transform.OPACITY, 0.5)))
        .containsExactly("Opacity of 'film.mp4': 100 % → 50 %");
    assertThat(after(Set.of(V1, Track.GAIN, -4.5))).containsExactly("Gain of V1: 0 dB → -4.5 dB");
    assertThat(after(new Set(B, "metadata/app", Json.of(1))))
        .containsExactly("Changed other data of 'film.mp4'");
  }

  @Test
  void aDefaultSaidAloudIsNoNews() {
    assertThat(after(Set.of(B, Clip.ENABLED, true))).isEmpty();
  }

  @Test
  void markersAndEffectsAreToldWhole() {
    Marker marker =
        new Marker(
            Id.of("m"), new TimeRange(frames(300), 0), JsonObject.of("name", Json.of("Music")));
    assertThat(
            after(
                new AddMarker(
                    Notation.SEQUENCE, marker.range(), "Music", "", Color.BLACK, Id.NONE)))
        .containsExactly("Added marker 'Music' to the sequence at 00:00:12:00");
    Project marked = PROJECT.setProps(B, marker.addTo(PROJECT.clip(B).orElseThrow().props()));
    assertThat(Difference.between(marked, PROJECT).lines())
        .containsExactly("Removed marker 'Music' from 'film.mp4'");
    Project blurred =
        new Set(B, "fx/e/type", Json.of("blur"))
            .applyTo(new Set(B, "fx/e/sigma", Json.of(0.05)).applyTo(PROJECT));
    assertThat(Difference.between(PROJECT, blurred).lines())
        .containsExactly("Added effect Blur to 'film.mp4'");
    assertThat(
            Difference.between(blurred, new Set(B, "fx/e/sigma", Json.of(0.01)).applyTo(blurred))
                .lines())
        .containsExactly("Changed effect Blur on 'film.mp4'");
  }

  @Test
  void speedAndLinksAreTold() {
    assertThat(after(new UnlinkClips(List.of(INTERVIEW, SOUND))))
        .containsExactly("Unlinked 'Interview' on V1 and 'film.mp4' on A1");
    assertThat(after(new LinkClips(List.of(B, TITLE))))
        .containsExactly("Linked 'film.mp4' on V1 and 'Once upon a time' on V2");
    assertThat(
            after(
                new ChangeSpeed(
                    Id.of("C"), new SpeedMap.Constant(2, 1), SpeedMode.KEEP_DURATION, false)))
        .containsExactly("Speed of 'film.mp4': 100 % → 200 %");
  }

  @Test
  void timesAreTheSequencesTimecode() {
    Operation[] hour = {
      Set.of(Notation.SEQUENCE, Sequence.RATE, FrameRate.FPS_29_97),
      Set.of(Notation.SEQUENCE, Sequence.DROP_FRAME, true),
      Set.of(Notation.SEQUENCE, Sequence.START_TIMECODE, FrameRate.FPS_29_97.ticksAt(107_892))
    };
    Project before = PROJECT;
    for (Operation operation : hour) {
      before = operation.applyTo(before);
    }
    Project after = new Place(B, V2, before.clip(B).orElseThrow().anchor()).applyTo(before);
    assertThat(Difference.between(before, after).lines())
        .containsExactly("Moved 'film.mp4' from V1 at 01:00:09;29 to V2 at 01:00:09;29");
  }

  // ---- for programs ----

  @Test
  void programsSeeEveryRegisterAndKey() {
    Project after =
        new Set(B, "name", Json.of("x")).applyTo(new TrimIn(B, frames(101)).applyTo(PROJECT));
    EntityChange.Rewritten change =
        (EntityChange.Rewritten) Difference.between(PROJECT, after).entities().get(0);
    assertThat(change.id()).isEqualTo(B);
    assertThat(change.registers()).containsExactly(Register.IN);
    assertThat(change.keys()).containsExactly("name");
  }

  @Test
  void programsSeeWhatBecameOfAnEntity() {
    Project deleted = new Alive(B, false).applyTo(PROJECT);
    Project purged = new Purge(List.of(B)).applyTo(deleted);
    assertThat(only(PROJECT, deleted)).isInstanceOf(EntityChange.Deleted.class);
    assertThat(only(deleted, PROJECT)).isInstanceOf(EntityChange.Restored.class);
    assertThat(only(deleted, purged)).isInstanceOf(EntityChange.Forgotten.class);
    assertThat(only(purged, deleted)).isInstanceOf(EntityChange.Created.class);
    assertThat(Difference.between(PROJECT, PROJECT).isEmpty()).isTrue();
  }

  private static EntityChange only(Project before, Project after) {
    assertThat(Difference.between(before, after).entities()).hasSize(1);
    return Difference.between(before, after).entities().get(0);
  }

  @Test
  void everyDifferenceCanBeToldAndTakesTheWayBack() {
    Seeds.check(
        150,
        random -> {
          Project before = RandomProjects.next(random);
          Project after = before;
          for (int i = 0; i < 12; i++) {
            after = RandomOperations.next(random, after).applyTo(after);
          }
          Difference there = Difference.between(before, after);
          Difference back = Difference.between(after, before);
          assertThat(there.entities())
              .extracting(EntityChange::id)
              .isEqualTo(back.entities().stream().map(EntityChange::id).toList())
              .isEqualTo(Project.changes(before, after));
          assertThat(there.lines()).hasSameSizeAs(there.findings()).doesNotContain("");
          assertThat(there.lines().isEmpty()).isEqualTo(back.lines().isEmpty());
        });
  }
}
