package io.nve.render;

import static io.nve.render.Scene.ticks;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Asset;
import io.nve.model.Choice;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Effect;
import io.nve.model.EffectDescriptor;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Parameter;
import io.nve.model.ParameterType;
import io.nve.model.Registry;
import io.nve.model.Sequence;
import io.nve.model.Sound;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.model.Transition;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Equal hash, equal output; and an edit changes the hashes of what it changes, of nothing else. */
class PlanHashTest {
  /** Two clips one after the other in each of two video tracks and one audio track. */
  private static Scene scene() {
    Effect blur = Effect.of(Id.of("fx"), "blur", "a");
    Effect color = Effect.of(Id.of("fy"), "color-adjust", "b");
    return new Scene()
        .media("a", "v1", 0, 0, 10)
        .media("b", "v1", 10, 20, 10)
        .editClip("a", clip -> clip.withProps(color.addTo(blur.addTo(clip.props()))))
        .clip("t", ClipKind.TITLE, "v2", 0, 10)
        .editClip(
            "t",
            clip ->
                clip.with(Title.TEXT, "Title")
                    .with(Title.SHADOW_COLOR, Color.BLACK)
                    .with(Title.BOX_COLOR, Color.BLACK))
        .clip("g", ClipKind.GENERATOR, "v2", 10, 10)
        .media("x", "a1", 0, 0, 10)
        .media("y", "a1", 10, 20, 10)
        .editClip("x", clip -> clip.with(Sound.FADE_IN, ticks(2)).with(Sound.FADE_OUT, ticks(2)));
  }

  private static ContentHash first(RenderPlan plan) {
    return plan.pictureHash(0, 10);
  }

  private static ContentHash second(RenderPlan plan) {
    return plan.pictureHash(10, 10);
  }

  private static ContentHash firstSound(RenderPlan plan) {
    return plan.soundHash(new TimeRange(0, ticks(10)));
  }

  private static ContentHash secondSound(RenderPlan plan) {
    return plan.soundHash(new TimeRange(ticks(10), ticks(10)));
  }

  @TestFactory
  Stream<DynamicTest> everyParameterOfPictures() {
    return Stream.of(
            tests("a", Transform.ALL, ""),
            tests("t", Title.ALL, ""),
            tests("t", Transform.ALL.stream().filter(p -> !p.equals(Transform.FIT)).toList(), ""),
            tests("a", List.of(Clip.ENABLED, Clip.ASSET, Clip.STREAM, Clip.SPEED), ""),
            effectTests("fx", Registry.BLUR),
            effectTests("fy", Registry.COLOR_ADJUST))
        .flatMap(tests -> tests);
  }

  private Stream<DynamicTest> effectTests(String id, EffectDescriptor effect) {
    String prefix = Effect.prefix(Id.of(id));
    return Stream.concat(
        tests("a", effect.parameters(), prefix), tests("a", List.of(Effect.ENABLED), prefix));
  }

  private Stream<DynamicTest> tests(
      String clip, List<? extends Parameter<?>> parameters, String prefix) {
    return parameters.stream()
        .flatMap(parameter -> {
          Stream<DynamicTest> set =
              Stream.of(
                  DynamicTest.dynamicTest(
                      clip + " " + parameter.key(),
                      () -> assertPictureChanges(clip, prefix, parameter)));
          return parameter.keyframable()
              ? Stream.concat(
                  set,
                  Stream.of(
                      DynamicTest.dynamicTest(
                          clip + " " + parameter.key() + " by keyframes",
                          () -> assertKeyframesChange(clip, prefix, parameter))))
              : set;
        });
  }

  private static void assertPictureChanges(String clip, String prefix, Parameter<?> parameter) {
    RenderPlan before = scene().plan();
    RenderPlan after =
        scene()
            .edit(clip, entity -> entity.with(prefix + parameter.key(), other(parameter)))
            .plan();

    assertThat(first(after)).isNotEqualTo(first(before));
    assertThat(second(after)).isEqualTo(second(before));
    assertThat(firstSound(after)).isEqualTo(firstSound(before));
    assertThat(secondSound(after)).isEqualTo(secondSound(before));
  }

  @SuppressWarnings("unchecked") // only numbers can be keyframed
  private static void assertKeyframesChange(String clip, String prefix, Parameter<?> parameter) {
    Parameter<Double> number = ((Parameter<Double>) parameter).under(prefix);
    Scene scene = scene();
    RenderPlan plain = scene.plan();
    double value = ((Json.Num) other(parameter)).toDouble();
    RenderPlan moving =
        keyed(scene, clip, number, "k1", 2, number.defaultValue(), "k2", 6, value).plan();
    RenderPlan later =
        keyed(scene, clip, number, "k1", 2, number.defaultValue(), "k2", 7, value).plan();

    assertThat(first(moving)).isNotEqualTo(first(plain));
    assertThat(first(later)).isNotEqualTo(first(moving)).isNotEqualTo(first(plain));
    assertThat(moving.pictureHash(7, 3)).as("settled").isNotEqualTo(plain.pictureHash(7, 3));
    assertThat(second(later)).isEqualTo(second(plain));
  }

  private static Scene keyed(
      Scene scene,
      String clip,
      Parameter<Double> parameter,
      String firstId,
      long firstFrame,
      double firstValue,
      String secondId,
      long secondFrame,
      double secondValue) {
    return scene.edit(
        clip,
        entity -> {
          JsonObject props = entity.props();
          props = Keys.set(props, parameter, firstId, firstFrame, firstValue);
          return entity.withProps(Keys.set(props, parameter, secondId, secondFrame, secondValue));
        });
  }

  @TestFactory
  Stream<DynamicTest> everyParameterOfSounds() {
    return Stream.concat(
            Sound.ALL.stream(), Stream.of(Clip.ENABLED, Clip.ASSET, Clip.STREAM, Clip.SPEED))
        .map(parameter ->
            DynamicTest.dynamicTest(
                parameter.key(),
                () -> {
                  RenderPlan before = scene().plan();
                  RenderPlan after =
                      scene()
                          .edit("x", entity -> entity.with(parameter.key(), other(parameter)))
                          .plan();
                  assertThat(firstSound(after)).isNotEqualTo(firstSound(before));
                  assertThat(secondSound(after)).isEqualTo(secondSound(before));
                  assertThat(first(after)).isEqualTo(first(before));
                }));
  }

  /** A value that is not the default and lies within the range. */
  private static Json other(Parameter<?> parameter) {
    Object usual = parameter.defaultValue();
    if (usual instanceof Double number) {
      double value = parameter.max() > number ? number + 0.01 : number - 0.01;
      return Json.of(Math.max(parameter.min(), Math.min(parameter.max(), value)));
    }
    if (usual instanceof Long number) {
      return Json.of(number + 1);
    }
    if (usual instanceof Boolean flag) {
      return Json.of(!flag);
    }
    if (usual instanceof Choice choice) {
      return Json.of(
          parameter.type().choices().stream()
              .filter(id -> !id.equals(choice.id()))
              .reduce((first, second) -> second)
              .orElseThrow());
    }
    if (usual instanceof Color) {
      return Json.of("#12345678");
    }
    if (usual instanceof SpeedMap) {
      return SpeedMap.of(2, 1).toJson();
    }
    return Json.of(parameter.type() == ParameterType.REFERENCE ? "other" : "something");
  }

  @Test
  void theColourOfAGeneratorCounts() {
    RenderPlan before = scene().plan();
    RenderPlan after = scene().edit("g", g -> g.with(Clip.COLOR, Color.WHITE)).plan();

    assertThat(second(after)).isNotEqualTo(second(before));
    assertThat(first(after)).isEqualTo(first(before));
  }

  @Test
  void whatTheSequenceSaysCountsEverywhere() {
    RenderPlan before = scene().plan();
    for (Entity changed :
        List.of(
            Sequence.of(Scene.SEQUENCE, FrameRate.FPS_25, 1920, 1082),
            Sequence.of(Scene.SEQUENCE, FrameRate.FPS_25, 1922, 1080),
            Sequence.of(Scene.SEQUENCE, FrameRate.FPS_50, 1920, 1080),
            Sequence.of(Scene.SEQUENCE, FrameRate.FPS_25, 1920, 1080)
                .with(Sequence.BACKGROUND, Color.WHITE))) {
      RenderPlan after = scene().add(changed).plan();
      assertThat(first(after)).isNotEqualTo(first(before));
      assertThat(second(after)).isNotEqualTo(second(before));
    }
    Entity louder = Sequence.of(Scene.SEQUENCE, FrameRate.FPS_25, 1920, 1080);
    for (Entity changed :
        List.of(louder.with(Sequence.SAMPLE_RATE, 44_100L), louder.with(Sequence.CHANNELS, 1L))) {
      assertThat(firstSound(scene().add(changed).plan())).isNotEqualTo(firstSound(before));
    }
  }

  @Test
  void whatTheMediaIsCounts() {
    RenderPlan before = scene().plan();
    Asset asset = Asset.of(Id.of("m"), MediaReference.of("m.mp4", new TimeRange(0, ticks(100))));
    for (Entity changed :
        List.of(
            Asset.of(Id.of("m"), MediaReference.of("n.mp4", new TimeRange(0, ticks(100)))),
            Asset.of(Id.of("m"), MediaReference.of("m.mp4", new TimeRange(0, ticks(99)))),
            Asset.of(Id.of("m"), MediaReference.of("m.mp4", new TimeRange(1, ticks(100)))),
            asset.with(Asset.CONTENT_HASH, "abc"))) {
      RenderPlan after = scene().add(changed).plan();
      assertThat(first(after)).isNotEqualTo(first(before));
      assertThat(firstSound(after)).isNotEqualTo(firstSound(before));
    }
  }

  @Test
  void whatCannotBeSeenOrHeardDoesNotCount() {
    RenderPlan before = scene().plan();
    RenderPlan after =
        scene()
            .edit("a", clip -> clip.with(Entity.NAME, "Take 2").with(Clip.LINK, Id.of("l")))
            .edit("x", clip -> clip.with(Clip.GROUP, Id.of("g")))
            .edit("v1", track -> track.with(Track.LOCKED, true).with(Track.SYNC_LOCK, false))
            .edit("s", s -> s.with(Sequence.START_TIMECODE, 99L).with(Entity.NAME, "Cut"))
            .track("v9", TrackKind.VIDEO)
            .plan();

    assertThat(PlanDifference.between(before, after).isEmpty()).isTrue();
    assertThat(after.segments())
        .extracting(Segment::hash)
        .isEqualTo(before.segments().stream().map(Segment::hash).toList());
  }

  @Test
  void hashesMoveWithTheClips() {
    Scene moved = new Scene();
    scene().project().entities().stream()
        .filter(entity -> entity instanceof Clip)
        .map(Clip.class::cast)
        .forEach(clip -> moved.add(clip.withPlace(clip.track(), clip.anchor() + ticks(7))));
    RenderPlan before = scene().plan();
    RenderPlan after = moved.plan();

    assertThat(after.pictureHash(7, 10)).isEqualTo(first(before));
    assertThat(after.pictureHash(17, 10)).isEqualTo(second(before));
    assertThat(after.pictureHash(7, 20)).isEqualTo(before.pictureHash(0, 20));
    assertThat(after.soundHash(new TimeRange(ticks(7), ticks(10)))).isEqualTo(firstSound(before));
  }

  @Test
  void atRatesOfBrokenTicksThePlaceCounts() {
    FrameRate eleven = new FrameRate(11, 1);
    Scene scene = new Scene().add(Sequence.of(Scene.SEQUENCE, eleven, 64, 36));
    scene.clip("g", ClipKind.GENERATOR, "v1", 0, 200);
    RenderPlan plan = scene.plan();

    assertThat(plan.pictureHash(0, 5)).isEqualTo(plan.pictureHash(11, 5));
    assertThat(plan.pictureHash(0, 5)).isNotEqualTo(plan.pictureHash(1, 5));
  }

  @Test
  void aTrimLeavesTheRestOfAClip() {
    RenderPlan before = scene().plan();
    RenderPlan after = scene().editClip("b", clip -> clip.withCut(ticks(20), ticks(25))).plan();

    assertThat(after.pictureHash(10, 5)).isEqualTo(before.pictureHash(10, 5));
    assertThat(after.pictureHash(15, 5)).isNotEqualTo(before.pictureHash(15, 5));
  }

  @Test
  void keyframesElsewhereInAClipDoNotCount() {
    Scene scene =
        scene().editClip("a", clip -> clip.withProps(Keys.ramp(clip.props(), Transform.OPACITY)));
    RenderPlan before = scene.plan();
    RenderPlan after =
        scene
            .editClip(
                "a", clip -> clip.withProps(Keys.set(clip.props(), Transform.OPACITY, "k3", 30, 1)))
            .plan();

    assertThat(first(after)).isEqualTo(first(before));
  }

  @Test
  void transitionsCount() {
    Scene crossed = scene().dissolve("d", "a", "b", 2, 2);
    RenderPlan before = crossed.plan();

    assertThat(before.pictureHash(8, 4)).isNotEqualTo(scene().plan().pictureHash(8, 4));
    assertThat(before.pictureHash(0, 8)).isEqualTo(scene().plan().pictureHash(0, 8));
    RenderPlan longer = crossed.dissolve("d", "a", "b", 2, 3).plan();
    assertThat(longer.pictureHash(8, 4)).isNotEqualTo(before.pictureHash(8, 4));
    RenderPlan other =
        scene()
            .dissolve("d", "a", "b", 2, 2)
            .edit("d", d -> d.with(Transition.TYPE, "wipe"))
            .plan();
    assertThat(other.pictureHash(8, 4)).isNotEqualTo(before.pictureHash(8, 4));
  }

  @Test
  void anEditInsideANestedSequenceCountsWhereItIsSeen() {
    RenderPlan before = nesting(Color.WHITE).plan();
    RenderPlan after = nesting(Color.BLACK).plan();

    assertThat(after.pictureHash(0, 5)).isEqualTo(before.pictureHash(0, 5));
    assertThat(after.pictureHash(5, 5)).isNotEqualTo(before.pictureHash(5, 5));
  }

  private static Scene nesting(Color later) {
    Id inner = Id.of("inner");
    return new Scene()
        .add(Sequence.of(inner, Scene.RATE, 640, 360))
        .add(Track.of(Id.of("iv"), inner, TrackKind.VIDEO, "a"))
        .add(
            Clip.of(Id.of("i1"), ClipKind.GENERATOR, Id.of("iv"), 0, 0, ticks(5))
                .with(Clip.COLOR, Color.WHITE))
        .add(
            Clip.of(Id.of("i2"), ClipKind.GENERATOR, Id.of("iv"), ticks(5), 0, ticks(5))
                .with(Clip.COLOR, later))
        .clip("n", ClipKind.NESTED, "v1", 0, 10)
        .editClip("n", clip -> clip.with(Clip.SEQUENCE, inner));
  }

  @Test
  void titlesHaveHashesOfTheirOwn() {
    TitleSpec title = title(scene());

    assertThat(title.hash()).isEqualTo(title(scene()).hash());
    for (Parameter<?> parameter : Title.ALL) {
      Scene changed = scene().edit("t", t -> t.with(parameter.key(), other(parameter)));
      assertThat(title(changed).hash()).as(parameter.key()).isNotEqualTo(title.hash());
    }
    Scene moved = scene().edit("t", t -> t.with(Transform.POSITION_X, 0.1));
    assertThat(title(moved).hash()).isEqualTo(title.hash());
  }

  private static TitleSpec title(Scene scene) {
    PictureLayer layer = (PictureLayer) scene.plan().segments().get(0).layers().get(1);
    return ((LayerSource.TitlePicture) layer.source()).title();
  }
}
