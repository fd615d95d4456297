package io.nve.edit;

import static io.nve.edit.EditAssert.assertRefused;
import static io.nve.edit.EditWorld.SEQUENCE;
import static io.nve.edit.EditWorld.frames;
import static io.nve.edit.EditWorld.range;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.Color;
import io.nve.model.Effect;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Keyframe;
import io.nve.model.Marker;
import io.nve.model.Registry;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.Transform;
import io.nve.op.TextDelta;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Properties, texts, keyframes, markers and effects. */
class PropertyEditsTest {
  private static final Id A = Id.of("a");
  private static final Id V = Id.of("v");

  private static EditWorld world() {
    return new EditWorld().video("v").clip("a", "v", 0, 50, 100).clip("b", "v", 50, 60, 0);
  }

  private static SetProperty set(Id id, String key, Json value) {
    return new SetProperty(id, key, value);
  }

  // ---- properties ----

  @Test
  void propertiesAreSetAndBroughtBack() {
    EditWorld world = world().make(SetProperty.of(A, Transform.OPACITY, 0.25));
    assertThat(world.get("a").get(Transform.OPACITY)).isEqualTo(0.25);
    world.make(set(A, "opacity", Json.NULL));
    assertThat(world.get("a").props().has("opacity")).isFalse();
    world.make(set(A, "metadata/app", JsonObject.of("x", Json.of(1))));
    assertThat(world.get("a").metadata("app")).contains(JsonObject.of("x", Json.of(1)));
  }

  @Test
  void valuesHaveToBeWhatTheRegistrySays() {
    assertRefused(world(), set(A, "opacity", Json.of(2.0)), ErrorCode.INVALID_VALUE);
    assertRefused(world(), set(A, "opacity", Json.of("much")), ErrorCode.INVALID_VALUE);
    assertRefused(world(), set(A, "opaqueness", Json.of(0.5)), ErrorCode.INVALID_VALUE);
    assertRefused(world(), set(A, "opaqueness", Json.NULL), ErrorCode.INVALID_VALUE);
    assertRefused(world(), set(A, "metadata/app", Json.of(1)), ErrorCode.INVALID_VALUE);
    assertRefused(world(), set(A, "fx/none/sigma", Json.of(0.1)), ErrorCode.INVALID_VALUE);
    for (String joint : List.of("asset", "sequence", "link", "group", "left", "inOffset")) {
      assertRefused(world(), set(A, joint, Json.NULL), ErrorCode.INVALID_VALUE);
    }
    assertRefused(world(), set(Id.of("x"), "opacity", Json.of(1.0)), ErrorCode.UNKNOWN_ENTITY);
  }

  @Test
  void aSpeedMayNotReachBeyondTheMedia() {
    Json fast = SpeedMap.of(100, 1).toJson();
    assertRefused(world(), set(A, "speed", fast), ErrorCode.NOT_ENOUGH_MEDIA);
  }

  @Test
  void ofALockedTrackOnlyTheSwitchesCanBeSet() {
    EditWorld locked = world().change("v", true, Track.LOCKED);
    assertRefused(locked, SetProperty.of(A, Transform.OPACITY, 0.5), ErrorCode.LOCKED);
    assertRefused(locked, SetProperty.of(V, Track.GAIN, -6.0), ErrorCode.LOCKED);
    locked.make(SetProperty.of(V, Track.MUTED, true));
    locked.make(SetProperty.of(V, Track.LOCKED, false));
    locked.make(SetProperty.of(A, Transform.OPACITY, 0.5));
    assertThat(locked.project().track(V).orElseThrow().get(Track.MUTED)).isTrue();
    assertThat(locked.get("a").get(Transform.OPACITY)).isEqualTo(0.5);
  }

  @Test
  void textsAreEditedByCharacter() {
    EditWorld world = new EditWorld().video("v");
    world.make(new AppendClips(V, Material.title("Hello world", frames(9))));
    Id title = Id.of("new.1");
    world.make(new EditText(title, "text", TextDelta.replace(6, 5, "there")));
    assertThat(world.get("new.1").get(Title.TEXT)).isEqualTo("Hello there");
    TextDelta insert = TextDelta.replace(0, 0, "x");
    assertRefused(world, new EditText(title, "opacity", insert), ErrorCode.INVALID_VALUE);
    world.make(SetProperty.of(V, Track.LOCKED, true));
    assertRefused(world, new EditText(title, "text", insert), ErrorCode.LOCKED);
  }

  // ---- keyframes ----

  private static SetKeyframe key(String id, long time, double value) {
    return new SetKeyframe(A, "opacity", Id.of(id), frames(time), value, Interpolation.LINEAR);
  }

  @Test
  void keyframesAreSetMovedAndRemoved() {
    EditWorld world = world().make(key("-", 110, 0.0)).make(key("-", 120, 1.0));
    assertThat(world.get("a").curve(Transform.OPACITY).at(frames(115))).isEqualTo(0.5);
    world.make(key("-", 120, 0.5));
    assertThat(keyframes(world)).extracting(Keyframe::value).containsExactly(0.0, 0.5);
    world.make(key("new.2", 110, 0.75));
    assertThat(keyframes(world)).extracting(Keyframe::id).containsExactly(Id.of("new.2"));
    world.make(new RemoveKeyframe(A, "opacity", Id.of("new.2")));
    assertThat(keyframes(world)).isEmpty();
    assertRefused(
        world, new RemoveKeyframe(A, "opacity", Id.of("new.2")), ErrorCode.UNKNOWN_ENTITY);
  }

  private static List<Keyframe> keyframes(EditWorld world) {
    return world.get("a").curve(Transform.OPACITY).keyframes();
  }

  @Test
  void onlyNumbersInTheirRangeHaveKeyframes() {
    assertRefused(world(), key("-", 0, 1.5), ErrorCode.INVALID_VALUE);
    assertRefused(world(), key("k", 0, 0.5), ErrorCode.UNKNOWN_ENTITY);
    SetKeyframe text = new SetKeyframe(A, "text", Id.NONE, 0, 1, Interpolation.HOLD);
    assertRefused(world(), text, ErrorCode.INVALID_VALUE);
    EditWorld locked = world().change("v", true, Track.LOCKED);
    assertRefused(locked, key("-", 0, 0.5), ErrorCode.LOCKED);
    assertRefused(locked, new RemoveKeyframe(A, "opacity", Id.of("k")), ErrorCode.LOCKED);
    assertRefused(world(), new RemoveKeyframe(A, "text", Id.of("k")), ErrorCode.INVALID_VALUE);
  }

  // ---- markers ----

  private static AddMarker marker(Id owner, String id) {
    return new AddMarker(owner, range(5, 8), "Name", "Says", Color.WHITE, Id.of(id));
  }

  @Test
  void markersAreAddedMovedAndRemoved() {
    EditWorld world = world().make(marker(SEQUENCE, "-")).make(marker(A, "mine"));
    Marker marker = world.get("a").markers().get(0);
    assertThat(marker.id()).isEqualTo(Id.of("mine"));
    assertThat(marker.range()).isEqualTo(range(5, 8));
    assertThat(marker.get(Marker.NAME)).isEqualTo("Name");
    assertThat(marker.get(Marker.COMMENT)).isEqualTo("Says");
    assertThat(marker.get(Marker.COLOR)).isEqualTo(Color.WHITE);
    world.make(new MoveMarker(A, Id.of("mine"), frames(-3)));
    assertThat(world.get("a").markers().get(0).range()).isEqualTo(range(2, 5));
    world.make(new RemoveMarker(A, Id.of("mine")));
    assertThat(world.get("a").markers()).isEmpty();
    assertThat(world.get("a").props()).isEqualTo(world().build().clip(A).orElseThrow().props());
  }

  @Test
  void markersAreRefusedOnLockedTracksAndWhereThereAreNone() {
    EditWorld taken = world().make(marker(A, "mine"));
    assertRefused(taken, marker(A, "mine"), ErrorCode.ID_TAKEN);
    assertRefused(world(), new MoveMarker(A, Id.of("x"), 1), ErrorCode.UNKNOWN_ENTITY);
    assertRefused(world(), new RemoveMarker(A, Id.of("x")), ErrorCode.UNKNOWN_ENTITY);
    EditWorld locked = taken.make(SetProperty.of(V, Track.LOCKED, true));
    for (Edit edit :
        List.of(
            marker(A, "-"),
            marker(V, "-"),
            new MoveMarker(A, Id.of("mine"), 1),
            new RemoveMarker(A, Id.of("mine")))) {
      assertRefused(locked, edit, ErrorCode.LOCKED);
    }
  }

  // ---- effects ----

  private static AddEffect blur(long index, String id) {
    JsonObject sigma = JsonObject.of("sigma", Json.of(0.05));
    return new AddEffect(A, "blur", sigma, index, Id.of(id));
  }

  @Test
  void effectsAreAddedReorderedAndRemoved() {
    EditWorld world = world().make(blur(0, "x")).make(blur(9, "y")).make(blur(0, "z"));
    assertThat(order(world)).containsExactly("z", "x", "y");
    Effect first = world.get("a").effects().get(0);
    assertThat(first.get(Registry.Blur.SIGMA)).isEqualTo(0.05);
    world.make(new MoveEffect(A, Id.of("z"), 1));
    assertThat(order(world)).containsExactly("x", "z", "y");
    world.make(new MoveEffect(A, Id.of("y"), 0)).make(new RemoveEffect(A, Id.of("x")));
    assertThat(order(world)).containsExactly("y", "z");
    world.make(set(A, "fx/y/sigma", Json.of(0.02)));
    assertThat(world.get("a").effects().get(0).get(Registry.Blur.SIGMA)).isEqualTo(0.02);
    world.make(new SetKeyframe(A, "fx/y/sigma", Id.NONE, frames(100), 0.03, Interpolation.LINEAR));
    assertThat(world.get("a").effects().get(0).curve(Registry.Blur.SIGMA).at(0)).isEqualTo(0.03);
  }

  private static List<String> order(EditWorld world) {
    return world.get("a").effects().stream().map(effect -> effect.id().value()).toList();
  }

  @Test
  void effectsWithoutOrderGetOne() {
    Clip clip = world().build().clip(A).orElseThrow();
    JsonObject props =
        Effect.of(Id.of("q"), "blur", "")
            .addTo(Effect.of(Id.of("p"), "blur", "").addTo(clip.props()));
    EditWorld world = new EditWorld().video("v").add(clip.withProps(props));
    assertThat(order(world.make(blur(1, "m")))).containsExactly("p", "m", "q");
  }

  @Test
  void effectsHaveToExistAndFit() {
    assertRefused(
        world(),
        new AddEffect(A, "explode", JsonObject.EMPTY, 0, Id.NONE),
        ErrorCode.INVALID_VALUE);
    JsonObject odd = JsonObject.of("radius", Json.of(1.0));
    assertRefused(world(), new AddEffect(A, "blur", odd, 0, Id.NONE), ErrorCode.INVALID_VALUE);
    assertRefused(world().make(blur(0, "x")), blur(0, "x"), ErrorCode.ID_TAKEN);
    assertRefused(world(), new MoveEffect(A, Id.of("x"), 0), ErrorCode.UNKNOWN_ENTITY);
    assertRefused(world(), new RemoveEffect(A, Id.of("x")), ErrorCode.UNKNOWN_ENTITY);
    EditWorld locked = world().make(blur(0, "x")).make(SetProperty.of(V, Track.LOCKED, true));
    for (Edit edit :
        List.of(blur(0, "-"), new MoveEffect(A, Id.of("x"), 0), new RemoveEffect(A, Id.of("x")))) {
      assertRefused(locked, edit, ErrorCode.LOCKED);
    }
  }
}
