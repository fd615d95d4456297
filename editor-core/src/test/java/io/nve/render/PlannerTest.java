package io.nve.render;

import static io.nve.render.Scene.ticks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Effect;
import io.nve.model.Fit;
import io.nve.model.Id;
import io.nve.model.MediaReference;
import io.nve.model.Registry;
import io.nve.model.Sequence;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.model.Transition;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlannerTest {
  /** Returns the segments as {@code first-end:layer+layer}, layers by the ids of their clips. */
  private static String shape(RenderPlan plan) {
    return plan.segments().stream()
        .map(segment ->
            segment.firstFrame()
                + "-"
                + segment.endFrame()
                + ":"
                + segment.layers().stream().map(PlannerTest::name).collect(Collectors.joining("+")))
        .collect(Collectors.joining(" "));
  }

  private static String name(Layer layer) {
    return switch (layer) {
      case PictureLayer picture -> picture.clip().value();
      case AdjustmentLayer adjustment -> "fx." + adjustment.owner();
      case CrossingLayer crossing -> names(crossing.from()) + ">" + names(crossing.to());
    };
  }

  private static String names(List<Layer> layers) {
    return layers.stream().map(PlannerTest::name).collect(Collectors.joining());
  }

  private static PictureLayer picture(RenderPlan plan, int segment, int layer) {
    return (PictureLayer) plan.segments().get(segment).layers().get(layer);
  }

  @Test
  void clipsAndGapsBecomeSegments() {
    RenderPlan plan = new Scene().media("a", "v1", 2, 0, 3).media("b", "v1", 7, 0, 2).plan();

    assertThat(shape(plan)).isEqualTo("0-2: 2-5:a 5-7: 7-9:b");
    assertThat(plan.duration()).isEqualTo(ticks(9));
    assertThat(plan.frames()).isEqualTo(9);
    assertThat(plan.range()).isEqualTo(new TimeRange(0, ticks(9)));
  }

  @Test
  void higherTracksLieOnTop() {
    RenderPlan plan = new Scene().media("b", "v2", 2, 0, 2).media("a", "v1", 0, 0, 6).plan();

    assertThat(shape(plan)).isEqualTo("0-2:a 2-4:a+b 4-6:a");
  }

  @Test
  void anEmptySequenceHasAnEmptyPlan() {
    RenderPlan plan = new Scene().plan();

    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.segments()).isEmpty();
    assertThat(plan.frameAt(0).layers()).isEmpty();
  }

  @Test
  void anUnknownSequenceIsRefused() {
    assertThatThrownBy(() -> RenderPlan.of(new Scene().project(), Id.of("nobody")))
        .isInstanceOfSatisfying(
            EditorException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.UNKNOWN_ENTITY));
    assertThatThrownBy(() -> new Scene().edit("s", sequence -> sequence.withAlive(false)).plan())
        .isInstanceOf(EditorException.class);
  }

  @Test
  void whatIsNotToBeSeenIsLeftOut() {
    Scene scene =
        new Scene()
            .media("off", "v1", 0, 0, 2)
            .media("dead", "v1", 2, 0, 2)
            .clip("gap", ClipKind.PLACEHOLDER, "v1", 4, 2)
            .media("empty", "v1", 6, 0, 0)
            .media("last", "v1", 6, 0, 2)
            .media("hidden", "v2", 0, 0, 8)
            .editClip("off", clip -> clip.with(Clip.ENABLED, false))
            .edit("dead", clip -> clip.withAlive(false))
            .edit("v2", track -> track.with(Track.HIDDEN, true));

    assertThat(shape(scene.plan())).isEqualTo("0-6: 6-8:last");
  }

  @Test
  void ofOverlappingClipsTheLaterStartWins() {
    RenderPlan plan = new Scene().media("long", "v1", 0, 0, 10).media("x", "v1", 3, 0, 4).plan();

    assertThat(shape(plan)).isEqualTo("0-3:long 3-7:x 7-10:long");
  }

  @Test
  void ofClipsThatStartTogetherTheShorterWins() {
    RenderPlan plan = new Scene().media("x", "v1", 2, 0, 8).media("b", "v1", 2, 0, 3).plan();

    assertThat(shape(plan)).isEqualTo("0-2: 2-5:b 5-10:x");
  }

  @Test
  void edgesBetweenFramesGoByTheMiddleOfTheFrame() {
    long frame = ticks(1);
    Scene scene =
        new Scene()
            .add(Clip.media(Id.of("a"), Id.of("m"), Id.of("v1"), 0, 0, 2 * frame + frame / 2))
            .add(
                Clip.media(
                    Id.of("b"), Id.of("m"), Id.of("v1"), 2 * frame + frame / 2, 0, 2 * frame + 1));

    // Frame 2 has its middle where b starts; frame 4 has it one tick before b ends.
    assertThat(shape(scene.plan())).isEqualTo("0-2:a 2-5:b");
  }

  @Test
  void aClipBeforeZeroIsSeenFromZeroOn() {
    RenderPlan plan = new Scene().media("a", "v1", -3, 10, 5).plan();

    assertThat(shape(plan)).isEqualTo("0-2:a");
    assertThat(((DrawnPicture) plan.frame(0).layers().get(0)).time())
        .isEqualTo(Scene.RATE.middleOf(13));
  }

  // ---- transitions ----

  @Test
  void aDissolveTakesHandlesOfBothClips() {
    RenderPlan plan =
        new Scene()
            .media("a", "v1", 0, 0, 10)
            .media("b", "v1", 10, 20, 10)
            .dissolve("x", "a", "b", 2, 3)
            .plan();

    assertThat(shape(plan)).isEqualTo("0-8:a 8-13:a>b 13-20:b");
    DrawnCrossing first = (DrawnCrossing) plan.frame(8).layers().get(0);
    assertThat(first.progress()).isEqualTo(0.1);
    assertThat(((DrawnPicture) first.to().get(0)).time()).isEqualTo(Scene.RATE.middleOf(18));
    DrawnCrossing last = (DrawnCrossing) plan.frame(12).layers().get(0);
    assertThat(last.progress()).isEqualTo(0.9);
    assertThat(((DrawnPicture) last.from().get(0)).time()).isEqualTo(Scene.RATE.middleOf(12));
    assertThat(picture(plan, 0, 0).range()).isEqualTo(new TimeRange(0, ticks(13)));
    assertThat(picture(plan, 2, 0).range()).isEqualTo(TimeRange.between(ticks(8), ticks(20)));
  }

  @Test
  void whereMediaIsTooShortTheLastFrameIsHeld() {
    RenderPlan plan =
        new Scene()
            .media("a", "v1", 0, 90, 10)
            .media("b", "v1", 10, 0, 10)
            .dissolve("x", "a", "b", 2, 3)
            .plan();

    DrawnCrossing first = (DrawnCrossing) plan.frame(8).layers().get(0);
    DrawnCrossing last = (DrawnCrossing) plan.frame(12).layers().get(0);
    assertThat(((DrawnPicture) first.to().get(0)).time()).isZero();
    assertThat(((DrawnPicture) last.from().get(0)).time()).isEqualTo(ticks(100) - 1);
  }

  @Test
  void transitionsThatDoNotMeetAreNotSeen() {
    Scene scene =
        new Scene()
            .media("a", "v1", 0, 0, 10)
            .media("b", "v1", 11, 20, 10)
            .dissolve("x", "a", "b", 2, 2);
    assertThat(shape(scene.plan())).isEqualTo("0-10:a 10-11: 11-21:b");

    scene.media("b", "v1", 10, 20, 10).media("c", "v1", 9, 0, 1);
    assertThat(shape(scene.plan())).as("covered").isEqualTo("0-9:a 9-10:c 10-20:b");
  }

  @Test
  void transitionsTakeTurns() {
    RenderPlan plan =
        new Scene()
            .media("a", "v1", 0, 0, 10)
            .media("b", "v1", 10, 20, 4)
            .media("c", "v1", 14, 20, 10)
            .dissolve("x", "a", "b", 3, 3)
            .dissolve("y", "b", "c", 3, 30)
            .plan();

    assertThat(shape(plan)).isEqualTo("0-7:a 7-13:a>b 13-24:b>c");
  }

  @Test
  void aTransitionWithOneClipFadesFromOrToNothing() {
    Scene scene =
        new Scene()
            .media("a", "v1", 5, 10, 10)
            .dissolve("in", "-", "a", 0, 3)
            .dissolve("out", "a", "-", 2, 2);

    // The sequence ends with its last clip, and the fade with it.
    assertThat(shape(scene.plan())).isEqualTo("0-5: 5-8:>a 8-13:a 13-15:a>");
    scene.clip("gap", ClipKind.PLACEHOLDER, "v1", 15, 5).dissolve("out", "a", "gap", 2, 2);
    assertThat(shape(scene.plan())).isEqualTo("0-5: 5-8:>a 8-13:a 13-17:a> 17-20:");
  }

  @Test
  void anUnknownTransitionIsMarked() {
    Scene scene =
        new Scene()
            .media("a", "v1", 0, 0, 10)
            .media("b", "v1", 10, 20, 10)
            .dissolve("x", "a", "b", 2, 2)
            .edit("x", x -> x.with(Transition.TYPE, "page-peel"));
    CrossingLayer crossing = (CrossingLayer) scene.plan().segments().get(1).layers().get(0);

    assertThat(crossing.type()).isEqualTo("page-peel");
    assertThat(crossing.known()).isFalse();
  }

  // ---- sources ----

  @Test
  void mediaTimeCountsFromTheMediasBeginning() {
    long hour = 3600 * ticks(25);
    Scene scene =
        new Scene()
            .add(Asset.of(Id.of("m"), MediaReference.of("tc.mov", new TimeRange(hour, ticks(50)))))
            .add(
                Clip.media(
                    Id.of("a"), Id.of("m"), Id.of("v1"), 0, hour + ticks(7), hour + ticks(9)));
    RenderPlan plan = scene.plan();

    assertThat(((DrawnPicture) plan.frame(0).layers().get(0)).time())
        .isEqualTo(Scene.RATE.middleOf(7));
    PlanSource source = plan.sources().values().iterator().next();
    assertThat(source.url()).isEqualTo("tc.mov");
    assertThat(source.start()).isEqualTo(hour);
    assertThat(source.duration()).isEqualTo(ticks(50));
  }

  @Test
  void mediaWithoutAnAssetIsMissing() {
    RenderPlan plan =
        new Scene()
            .media("a", "v1", 0, 0, 2)
            .editClip("a", clip -> clip.with(Clip.ASSET, Id.of("gone")))
            .plan();

    assertThat(plan.sources().keySet()).containsExactly(Id.of("gone"));
    assertThat(plan.sources().values().iterator().next().url()).isEmpty();
  }

  @Test
  void speedFreezeAndReverseMapTime() {
    Scene scene = new Scene().media("a", "v1", 0, 10, 4);
    assertThat(times(scene, SpeedMap.of(2, 1))).containsExactly(21.0, 23.0, 25.0, 27.0);
    assertThat(times(scene, SpeedMap.of(1, 2))).containsExactly(5.25, 5.75, 6.25, 6.75);
    assertThat(times(scene, new SpeedMap.Freeze(ticks(33))))
        .as("the middle of what the freeze holds")
        .containsExactly(33.5, 33.5, 33.5, 33.5);
    scene.add(Clip.media(Id.of("a"), Id.of("m"), Id.of("v1"), 0, -ticks(20), -ticks(16)));
    assertThat(times(scene, SpeedMap.of(-1, 1))).containsExactly(19.5, 18.5, 17.5, 16.5);
  }

  private static double[] times(Scene scene, SpeedMap speed) {
    RenderPlan plan = scene.editClip("a", clip -> clip.with(Clip.SPEED, speed)).plan();
    return LongStream.range(0, plan.frames())
        .mapToDouble(
            frame -> ((DrawnPicture) plan.frame(frame).layers().get(0)).time() / (double) ticks(1))
        .toArray();
  }

  @Test
  void titlesAreDrawnInPixelsAtTheirOwnSize() {
    RenderPlan plan =
        new Scene()
            .clip("t", ClipKind.TITLE, "v1", 0, 5)
            .editClip(
                "t",
                clip ->
                    clip.with(Title.TEXT, "Hello")
                        .with(Title.SIZE, 0.1)
                        .with(Title.OUTLINE_WIDTH, 0.05)
                        .with(Transform.FIT, Fit.FILL))
            .plan();
    PictureLayer layer = picture(plan, 0, 0);
    TitleSpec title = ((LayerSource.TitlePicture) layer.source()).title();

    assertThat(layer.placement().fit()).isEqualTo(Fit.NONE);
    assertThat(title.text()).isEqualTo("Hello");
    assertThat(title.size()).isEqualTo(108);
    assertThat(title.outlineWidth()).isEqualTo(5.4);
    assertThat(title.lineHeight()).isEqualTo(1.2 * 108);
  }

  @Test
  void captionsAreDrawnOnlyOnRequestAndOnTop() {
    Scene scene =
        new Scene()
            .track("c1", TrackKind.CAPTION)
            .clip("c", ClipKind.CAPTION, "c1", 1, 2)
            .editClip("c", clip -> clip.with(Title.TEXT, "Hi"))
            .media("a", "v1", 0, 0, 4);
    assertThat(shape(scene.plan())).isEqualTo("0-4:a");

    RenderPlan burnt =
        RenderPlan.of(scene.project(), Scene.SEQUENCE, PlanOptions.DEFAULT.withCaptions(true));
    assertThat(shape(burnt)).isEqualTo("0-1:a 1-3:a+c 3-4:a");
    Pose pose = ((DrawnPicture) burnt.frame(1).layers().get(1)).pose();
    assertThat(pose.positionY()).isEqualTo(0.92);
    assertThat(pose.anchorY()).isEqualTo(1);
  }

  // ---- effects ----

  @Test
  void effectsOfClipAndTrackWorkInOrder() {
    Effect blur = Effect.of(Id.of("f1"), "blur", "a").with(Registry.Blur.SIGMA, 0.02);
    Effect strange = Effect.of(Id.of("f2"), "strange", "b");
    Effect off = Effect.of(Id.of("f3"), "blur", "c").with(Effect.ENABLED, false);
    Effect color = Effect.of(Id.of("f4"), "color-adjust", "a");
    RenderPlan plan =
        new Scene()
            .media("a", "v1", 0, 0, 4)
            .editClip(
                "a", clip -> clip.withProps(off.addTo(strange.addTo(blur.addTo(clip.props())))))
            .edit("v1", track -> track.withProps(color.addTo(track.props())))
            .plan();
    List<PlanEffect> effects = picture(plan, 0, 0).effects();

    assertThat(effects)
        .extracting(PlanEffect::type)
        .containsExactly("blur", "strange", "color-adjust");
    assertThat(effects).extracting(PlanEffect::known).containsExactly(true, false, true);
    assertThat(effects)
        .extracting(PlanEffect::clock)
        .containsExactly(EffectClock.SOURCE, EffectClock.SOURCE, EffectClock.PLAN);
    EffectValues values = ((DrawnPicture) plan.frame(0).layers().get(0)).effects().get(0);
    assertThat(values.number(Registry.Blur.SIGMA)).isEqualTo(0.02);
  }

  @Test
  void adjustmentsNeedEffects() {
    Effect blur = Effect.of(Id.of("f1"), "blur", "a");
    Scene scene =
        new Scene()
            .media("a", "v1", 0, 0, 4)
            .track("v3", TrackKind.ADJUSTMENT)
            .clip("adj", ClipKind.ADJUSTMENT, "v3", 1, 2);
    assertThat(shape(scene.plan())).isEqualTo("0-4:a");

    scene.editClip("adj", clip -> clip.withProps(blur.addTo(clip.props())));
    assertThat(shape(scene.plan())).isEqualTo("0-1:a 1-3:a+fx.adj 3-4:a");
  }

  @Test
  void effectsOfASequenceWorkOnEverything() {
    Effect blur = Effect.of(Id.of("f1"), "blur", "a");
    RenderPlan plan =
        new Scene()
            .media("a", "v2", 1, 0, 2)
            .edit("s", sequence -> sequence.withProps(blur.addTo(sequence.props())))
            .plan();

    assertThat(shape(plan)).isEqualTo("0-1:fx.s 1-3:a+fx.s");
  }

  @Test
  void keyframesHaveTheirValueOnTheFrameThatTheyAreSetOn() {
    RenderPlan plan =
        new Scene()
            .media("a", "v1", 3, 10, 10)
            .editClip("a", clip -> clip.withProps(Keys.ramp(clip.props(), Transform.OPACITY)))
            .plan();

    // From 1 at source frame 10 to 0 at source frame 20.
    assertThat(((DrawnPicture) plan.frame(3).layers().get(0)).opacity()).isEqualTo(1);
    assertThat(((DrawnPicture) plan.frame(8).layers().get(0)).opacity()).isEqualTo(0.5);
  }

  // ---- nesting ----

  @Test
  void nestedSequencesArePicturesOfTheirOwn() {
    Scene scene =
        new Scene()
            .add(Sequence.of(Id.of("inner"), FrameRate.FPS_50, 640, 360))
            .add(Track.of(Id.of("iv"), Id.of("inner"), TrackKind.VIDEO, "a"))
            .add(
                Clip.of(Id.of("i1"), ClipKind.GENERATOR, Id.of("iv"), 0, 0, ticks(2))
                    .with(Clip.COLOR, Color.WHITE))
            .clip("n", ClipKind.NESTED, "v1", 0, 4)
            .editClip("n", clip -> clip.with(Clip.SEQUENCE, Id.of("inner")));
    DrawnPicture drawn = (DrawnPicture) scene.plan().frame(1).layers().get(0);
    RenderPlan inner = ((LayerSource.Nested) drawn.source()).plan();

    assertThat(inner.canvas()).isEqualTo(new Canvas(640, 360, Color.TRANSPARENT));
    assertThat(inner.frames()).isEqualTo(4);
    assertThat(drawn.sourceSize()).contains(PictureSize.of(640, 360));
    assertThat(inner.frameAt(drawn.time()).frame()).isEqualTo(3);
    assertThat(inner.frameAt(ticks(100)).frame()).as("held").isEqualTo(3);
    assertThat(inner.frameAt(-1).frame()).isZero();
  }
}
