package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static io.nve.edit.EditWorld.LONG;
import static io.nve.edit.EditWorld.frames;
import static io.nve.edit.EditWorld.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Effect;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Marker;
import io.nve.model.Sound;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What puts clips onto tracks: insert, overwrite, append, place, 3 and 4 points, fill, replace. */
class PlacingEditsTest {
  private static final Id V = Id.of("v");
  private static final Id M = Id.of("m");

  private static EditWorld world() {
    return new EditWorld()
        .video("v")
        .audio("m")
        .clip("a", "v", 0, 20, 100)
        .clip("b", "v", 20, 50, 200)
        .clip("n", "m", 0, 30, 0)
        .clip("o", "m", 40, 60, 500);
  }

  private static Material take(long in, long out) {
    return Material.asset(LONG, frames(in), frames(out));
  }

  // ---- insert ----

  @Test
  void insertingMakesRoomOnAllSyncLockedTracks() {
    EditWorld world = world().make(new InsertClips(V, take(700, 710), frames(25)));
    assertThat(world.on("v"))
        .isEqualTo("a[0,20)@100 b[20,25)@200 new.3[25,35)@700 new.1[35,60)@205");
    assertThat(world.on("m")).isEqualTo("n[0,25)@0 new.2[35,40)@25 o[50,70)@500");
  }

  @Test
  void insertingCanLeaveOtherTracksInOnePieceOrAlone() {
    EditWorld keep = world().with(EditOptions.DEFAULT.withSpanning(Spanning.KEEP));
    keep.make(new InsertClips(V, take(700, 710), frames(25)));
    assertThat(keep.on("m")).isEqualTo("n[0,30)@0 o[50,70)@500");
    EditWorld alone = world().with(EditOptions.DEFAULT.withRipple(RippleScope.TRACK));
    alone.make(new InsertClips(V, take(700, 710), frames(25)));
    assertThat(alone.on("m")).isEqualTo("n[0,30)@0 o[40,60)@500");
    EditWorld unlocked = world().change("m", false, Track.SYNC_LOCK);
    unlocked.make(new InsertClips(V, take(700, 710), frames(25)));
    assertThat(unlocked.on("m")).isEqualTo("n[0,30)@0 o[40,60)@500");
  }

  @Test
  void severalPartsBecomeLinked() {
    EditWorld world = world();
    world.make(
        new InsertClips(
            List.of(new Part(V, take(700, 710)), new Part(M, take(700, 715), Id.of("sound"))), 0));
    assertThat(world.on("v")).startsWith("new.1[0,10)@700 a[15,35)@100");
    assertThat(world.on("m")).startsWith("sound[0,15)@700 n[15,45)@0");
    assertThat(world.get("sound").link()).isPresent().isEqualTo(world.get("new.1").link());
  }

  @Test
  void insertingMovesMarkersAndBreaksTransitions() {
    EditWorld world = world().dissolve("x", "a", "b", 3, 3);
    world.make(new AddMarker(EditWorld.SEQUENCE, range(30, 32), "m", "", Color.WHITE, Id.of("mk")));
    world.make(new InsertClips(V, take(700, 710), frames(20)));
    assertThat(world.transition("x")).isEmpty();
    Marker marker = world.project().sequence(EditWorld.SEQUENCE).orElseThrow().markers().get(0);
    assertThat(marker.range()).isEqualTo(range(40, 42));
    EditWorld still = world().with(EditOptions.DEFAULT.withMarkers(false));
    still.make(new AddMarker(EditWorld.SEQUENCE, range(30, 32), "m", "", Color.WHITE, Id.of("mk")));
    still.make(new InsertClips(V, take(700, 710), 0));
    assertThat(still.project().sequence(EditWorld.SEQUENCE).orElseThrow().markers().get(0).range())
        .isEqualTo(range(30, 32));
    EditWorld keep = world().dissolve("x", "a", "b", 3, 3);
    keep.with(EditOptions.DEFAULT.withTransitions(TransitionPolicy.REFUSE));
    assertRefused(
        keep, new InsertClips(V, take(0, 5), frames(20)), ErrorCode.TRANSITION_IN_THE_WAY);
  }

  // ---- overwrite, append, place ----

  @Test
  void overwritingTrimsSplitsAndRemoves() {
    assertThat(world().make(new OverwriteClips(V, take(700, 710), frames(15))).on("v"))
        .isEqualTo("a[0,15)@100 new.1[15,25)@700 b[25,50)@205");
    assertThat(world().make(new OverwriteClips(V, take(700, 710), frames(30))).on("v"))
        .isEqualTo("a[0,20)@100 b[20,30)@200 new.2[30,40)@700 new.1[40,50)@220");
    assertThat(world().make(new OverwriteClips(V, take(700, 760), frames(10))).on("v"))
        .isEqualTo("a[0,10)@100 new.1[10,70)@700");
  }

  @Test
  void appendingGoesBehindTheLastOfAllTracksNamed() {
    EditWorld world = world();
    world.make(new AppendClips(List.of(new Part(V, take(0, 5)), new Part(M, take(0, 5)))));
    assertThat(world.on("v")).endsWith("b[20,50)@200 new.1[60,65)@0");
    assertThat(world.on("m")).endsWith("new.2[60,65)@0");
    assertThat(new EditWorld().video("v").make(new AppendClips(V, take(0, 5))).on("v"))
        .isEqualTo("new.1[0,5)@0");
  }

  @Test
  void placingNeedsRoom() {
    assertThat(world().make(new PlaceClips(M, take(0, 10), frames(30))).on("m"))
        .isEqualTo("n[0,30)@0 new.1[30,40)@0 o[40,60)@500");
    assertRefused(world(), new PlaceClips(M, take(0, 11), frames(30)), ErrorCode.OVERLAP);
  }

  @Test
  void whatCannotBePlacedIsRefused() {
    List<Id> both = List.of(V, V);
    for (PlaceMode mode : PlaceMode.values()) {
      assertRefused(world(), put(V, take(0, 5), -1, mode), ErrorCode.NEGATIVE_TIME);
      assertRefused(world(), put(V, take(990, 1005), 60, mode), ErrorCode.NOT_ENOUGH_MEDIA);
      assertRefused(world(), put(Id.of("w"), take(0, 5), 0, mode), ErrorCode.UNKNOWN_ENTITY);
      assertRefused(world(), put(LONG, take(0, 5), 0, mode), ErrorCode.WRONG_KIND);
      assertRefused(
          world().change("v", true, Track.LOCKED), put(V, take(0, 5), 0, mode), ErrorCode.LOCKED);
      assertRefused(
          world(), put(M, Material.title("T", frames(3)), 60, mode), ErrorCode.WRONG_KIND);
      assertRefused(
          world(),
          put(V, Material.asset(Id.of("nothing"), 0, 1), 60, mode),
          ErrorCode.UNKNOWN_ENTITY);
      assertRefused(
          world(),
          put(V, Material.sequence(EditWorld.SEQUENCE, 0, 1), 60, mode),
          ErrorCode.SEQUENCE_CYCLE);
      JsonObject odd = JsonObject.of("opacity", Json.of("much"));
      Material broken = new Material(ClipKind.TITLE, 0, 1, odd);
      assertRefused(world(), put(V, broken, 60, mode), ErrorCode.INVALID_VALUE);
    }
    assertRefused(world(), new AppendClips(List.of()), ErrorCode.INVALID_VALUE);
    List<Part> twice = both.stream().map(track -> new Part(track, take(0, 5))).toList();
    assertRefused(world(), new AppendClips(twice), ErrorCode.INVALID_VALUE);
    List<Part> taken = List.of(new Part(V, take(0, 5), Id.of("a")));
    assertRefused(world(), new AppendClips(taken), ErrorCode.ID_TAKEN);
    assertThatThrownBy(() -> take(5, 5))
        .isInstanceOfSatisfying(
            EditorException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_RANGE));
  }

  private static Edit put(Id track, Material material, long time, PlaceMode mode) {
    return switch (mode) {
      case INSERT -> new InsertClips(track, material, frames(time));
      case OVERWRITE -> new OverwriteClips(track, material, frames(time));
      case REFUSE -> new PlaceClips(track, material, frames(time));
    };
  }

  @Test
  void titlesCaptionsAndColoursAreMaterialToo() {
    EditWorld world = world().track("c", TrackKind.CAPTION);
    world.make(new AppendClips(V, Material.title("Fin", frames(10)).with(Title.ITALIC, true)));
    world.make(new AppendClips(Id.of("c"), Material.caption("Hello", frames(10))));
    world.make(new AppendClips(V, Material.color(Color.WHITE, frames(10))));
    assertThat(world.get("new.1").content()).isEqualTo(ClipKind.TITLE);
    assertThat(world.get("new.1").get(Title.TEXT)).isEqualTo("Fin");
    assertThat(world.get("new.2").content()).isEqualTo(ClipKind.CAPTION);
    assertThat(world.get("new.3").get(Clip.COLOR)).isEqualTo(Color.WHITE);
    assertRefused(
        world, new AppendClips(V, Material.caption("x", frames(1))), ErrorCode.WRONG_KIND);
  }

  // ---- three and four points ----

  @Test
  void ofFourPointsOneFollows() {
    assertThat(three(EditPoint.RECORD_OUT)).isEqualTo("new.1[60,70)@700");
    assertThat(three(EditPoint.RECORD_IN)).isEqualTo("new.1[70,80)@700");
    assertThat(three(EditPoint.SOURCE_OUT)).isEqualTo("new.1[60,80)@700");
    assertThat(three(EditPoint.SOURCE_IN)).isEqualTo("new.1[60,80)@690");
  }

  private static String three(EditPoint free) {
    EditWorld world = new EditWorld().video("v");
    return world
        .make(new ThreePointEdit(V, take(700, 710), range(60, 80), free, PlaceMode.OVERWRITE))
        .on("v");
  }

  @Test
  void threePointsAreRefusedWhereTheirMediaOrRoomEnds() {
    assertRefused(
        world(),
        new ThreePointEdit(
            V, take(990, 995), range(60, 80), EditPoint.SOURCE_OUT, PlaceMode.OVERWRITE),
        ErrorCode.NOT_ENOUGH_MEDIA);
    assertRefused(
        world(),
        new ThreePointEdit(V, take(0, 50), range(0, 20), EditPoint.RECORD_IN, PlaceMode.INSERT),
        ErrorCode.NEGATIVE_TIME);
    assertRefused(
        world(),
        new ThreePointEdit(V, take(0, 50), range(0, 20), EditPoint.RECORD_OUT, PlaceMode.REFUSE),
        ErrorCode.OVERLAP);
    assertRefused(
        world(),
        new ThreePointEdit(
            V, take(0, 50), range(20, 20), EditPoint.SOURCE_OUT, PlaceMode.OVERWRITE),
        ErrorCode.INVALID_RANGE);
  }

  @Test
  void fourPointsGiveTheSpeed() {
    EditWorld world = world().make(new FitToFill(V, take(600, 630), range(30, 40)));
    assertThat(world.on("v"))
        .isEqualTo("a[0,20)@100 b[20,30)@200 new.2[30,40)@600 new.1[40,50)@220");
    assertThat(world.get("new.2").speed()).isEqualTo(SpeedMap.of(3, 1));
    EditWorld slow = world().make(new FitToFill(V, take(0, 7), range(60, 81)));
    assertThat(slow.get("new.1").speed()).isEqualTo(SpeedMap.of(1, 3));
    assertThat(slow.get("new.1").sourceAt(frames(81))).isEqualTo(frames(7));
    assertRefused(world(), new FitToFill(V, take(0, 7), range(60, 60)), ErrorCode.INVALID_RANGE);
  }

  @Test
  void oddDurationsFitToo() {
    Material odd = Material.asset(LONG, 7, frames(1000) - 13);
    EditWorld world = new EditWorld().video("v");
    world.make(new FitToFill(V, odd, new io.nve.time.TimeRange(11, frames(77) + 3)));
    Clip fitted = world.get("new.1");
    assertThat(fitted.duration()).isEqualTo(frames(77) + 3);
    assertThat(Math.abs(fitted.sourceAt(fitted.start()) - odd.in())).isLessThan(20);
    assertThat(Math.abs(fitted.sourceAt(fitted.end()) - odd.out())).isLessThan(40);
  }

  // ---- fill ----

  @Test
  void fillingAGap() {
    assertThat(fill(FillMode.SOURCE)).isEqualTo("n[0,30)@0 new.1[32,47)@600 o[47,60)@507");
    assertThat(fill(FillMode.SEQUENCE)).isEqualTo("n[0,30)@0 new.1[32,40)@600 o[40,60)@500");
    assertThat(fill(FillMode.FIT)).isEqualTo("n[0,30)@0 new.1[32,40)@600 o[40,60)@500");
  }

  private static String fill(FillMode mode) {
    return world().make(new FillGap(M, take(600, 615), frames(32), mode)).on("m");
  }

  @Test
  void fillingTakesOfAPlaceholdersSourceWhatThereIs() {
    EditWorld world = new EditWorld().video("v").placeholder("h", "v", 0, 20, 610);
    world.make(new FillGap(V, take(600, 616), 0, FillMode.SEQUENCE));
    assertThat(world.on("v")).isEqualTo("new.1[0,6)@610 h[6,20)@616");
    EditWorld none = new EditWorld().video("v").placeholder("h", "v", 0, 20, 610);
    assertRefused(
        none, new FillGap(V, take(0, 6), 0, FillMode.SEQUENCE), ErrorCode.NOT_ENOUGH_MEDIA);
    assertRefused(
        world(), new FillGap(M, take(0, 6), frames(10), FillMode.FIT), ErrorCode.NOT_A_GAP);
    assertRefused(
        world(), new FillGap(M, take(0, 6), frames(60), FillMode.FIT), ErrorCode.NOT_A_GAP);
  }

  // ---- replace ----

  @Test
  void replacingKeepsPlaceAndLook() {
    EditWorld world = world().dissolve("x", "a", "b", 3, 3);
    world.make(SetProperty.of(Id.of("b"), Transform.OPACITY, 0.5));
    world.make(new SetKeyframe(Id.of("b"), "gain", Id.NONE, frames(210), -6, Interpolation.LINEAR));
    world.make(new AddEffect(Id.of("b"), "blur", JsonObject.EMPTY, 0, Id.of("fx")));
    world.make(new ReplaceClip(Id.of("b"), take(700, 760)));
    assertThat(world.on("v")).isEqualTo("a[0,20)@100 b[20,50)@700");
    Clip replaced = world.get("b");
    assertThat(replaced.get(Transform.OPACITY)).isEqualTo(0.5);
    assertThat(replaced.effects()).extracting(Effect::id).containsExactly(Id.of("fx"));
    assertThat(replaced.curve(Sound.GAIN).keyframes().get(0).time()).isEqualTo(frames(710));
    assertThat(world.transition("x")).isEqualTo("3+3");
  }

  @Test
  void anotherKindOfContentTakesOverTransitionsAndLinks() {
    EditWorld world = world().dissolve("x", "a", "b", 3, 3).link("k", "b", "o");
    world.make(new ReplaceClip(Id.of("b"), Material.title("Hello", frames(40))));
    assertThat(world.on("v")).isEqualTo("a[0,20)@100 new.1[20,50)@0");
    assertThat(world.get("new.1").get(Title.TEXT)).isEqualTo("Hello");
    assertThat(world.get("new.1").link()).contains(Id.of("k"));
    assertThat(world.project().transition(Id.of("x")).orElseThrow().right())
        .isEqualTo(Id.of("new.1"));
  }

  @Test
  void replacingNeedsAsMuchMaterial() {
    assertRefused(world(), new ReplaceClip(Id.of("b"), take(0, 29)), ErrorCode.NOT_ENOUGH_MEDIA);
    EditWorld clamp = world().with(EditOptions.DEFAULT.withOnLimit(OnLimit.CLAMP));
    assertThat(clamp.make(new ReplaceClip(Id.of("b"), take(0, 29))).on("v")).endsWith("b[20,49)@0");
    assertRefused(
        world(),
        new ReplaceClip(Id.of("b"), Material.sequence(EditWorld.SEQUENCE, 0, frames(90))),
        ErrorCode.SEQUENCE_CYCLE);
    assertRefused(
        world().change("v", true, Track.LOCKED),
        new ReplaceClip(Id.of("b"), take(0, 50)),
        ErrorCode.LOCKED);
  }
}
