package io.nve.ffmpeg.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.ffmpeg.internal.av.Pixels;
import io.nve.ffmpeg.internal.av.PngImage;
import io.nve.ffmpeg.testmedia.FrameNumber;
import io.nve.ffmpeg.testmedia.MediaMaker;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.model.BlendMode;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Color;
import io.nve.model.Effect;
import io.nve.model.Fit;
import io.nve.model.Id;
import io.nve.model.Interpolation;
import io.nve.model.Keyframe;
import io.nve.model.Registry;
import io.nve.model.Sequence;
import io.nve.model.SpeedMap;
import io.nve.model.Title;
import io.nve.model.TrackKind;
import io.nve.model.Transform;
import io.nve.spi.Image;
import io.nve.time.FrameRate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Composed frames show what the plan says: places, sizes, turns, opacity, blending, dissolves. */
class PicturesTest {
  private static final FrameRate RATE = FrameRate.FPS_25;
  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;
  private static final Color GROUND = new Color(20, 60, 120, 255);

  @TempDir Path directory;

  private TestTimeline timeline;
  private Id track;
  private Path numbers;

  @BeforeEach
  void startTimeline() {
    timeline = new TestTimeline(RATE, WIDTH, HEIGHT);
    timeline.sequence(sequence -> sequence.with(Sequence.BACKGROUND, GROUND));
    track = timeline.track(TrackKind.VIDEO);
    numbers = TestMedia.video(WIDTH, HEIGHT, 25, 1).frames(150).h264(3, 60).mp4();
  }

  @Test
  void gapsShowTheBackground() {
    timeline.media(track, numbers, 2, 0, 2);
    assertColour(compose(0), 100, 100, GROUND);
    assertThat(number(compose(2), 0, 0, WIDTH, HEIGHT)).hasValue(0);
  }

  @Test
  void picturesLieWhereTheTransformSays() {
    add(clip ->
        clip.with(Transform.SCALE_X, 0.5)
            .with(Transform.SCALE_Y, 0.5)
            .with(Transform.POSITION_X, 0.7)
            .with(Transform.POSITION_Y, 0.25));
    Image image = compose(0);
    // Half the size, its middle at 224,45.
    assertThat(number(image, 144, 0, 160, 90)).hasValue(30);
    // Two pixels off: turning 4:2:0 into RGB smears colour over one.
    assertColour(image, 141, 20, GROUND);
    assertColour(image, 306, 20, GROUND);
    assertColour(image, 200, 92, GROUND);
  }

  @Test
  void croppedPicturesKeepTheirPlaceAfterTheFit() {
    add(clip ->
        clip.with(Transform.FIT, Fit.NONE)
            .with(Transform.CROP_BOTTOM, 0.5)
            .with(Transform.POSITION_Y, 0.25));
    Image image = compose(0);
    assertThat(number(image, 0, 0, WIDTH, HEIGHT)).hasValue(30);
    assertColour(image, 100, 95, GROUND);
  }

  @Test
  void flipsExchangeSides() {
    Path still = quarters(64, 36);
    timeline.media(track, still, 0, 0, 1, clip -> clip.with(Transform.FLIP_HORIZONTAL, true));
    timeline.media(track, still, 1, 0, 1, clip -> clip.with(Transform.FLIP_VERTICAL, true));
    assertQuarters(compose(0), GREEN, RED, WHITE, BLUE);
    assertQuarters(compose(1), BLUE, WHITE, RED, GREEN);
  }

  @Test
  void coloursAreAdjustedContrastFirst() {
    timeline.other(
        ClipKind.GENERATOR,
        track,
        0,
        1,
        clip -> adjusted(clip.with(Clip.COLOR, new Color(160, 100, 60, 255)), 0.5, 0.1, 1.0));
    timeline.other(
        ClipKind.GENERATOR,
        track,
        1,
        1,
        clip -> adjusted(clip.with(Clip.COLOR, new Color(160, 100, 60, 255)), 1.0, 0, 0));
    // (c - 127.5) / 2 + 127.5 + 25.5, then grey of the luma .2126 r + .7152 g + .0722 b.
    assertColour(compose(0), 100, 100, new Color(169, 139, 119, 255));
    assertColour(compose(1), 100, 100, new Color(110, 110, 110, 255));
  }

  @Test
  void aBlurMixesWhatIsNear() {
    Path still = quarters(320, 180);
    Effect blur = Effect.of(Id.of("e"), "blur", "a").with(Registry.Blur.SIGMA, 0.1);
    timeline.media(track, still, 0, 0, 1, clip -> clip.withProps(blur.addTo(clip.props())));
    Image image = compose(0);
    // White, red, green and blue in equal parts in the middle, and as they were far from it.
    assertThat(image.pixel(160, 90) >>> 24).isBetween(90, 165);
    assertColour(image, 20, 20, RED);
  }

  @Test
  void anAdjustmentLayerChangesWhatIsBelowAndNothingElse() {
    Id above = timeline.track(TrackKind.ADJUSTMENT);
    timeline.other(
        ClipKind.GENERATOR, track, 0, 2, clip -> clip.with(Clip.COLOR, Color.of("#804020")));
    timeline.other(ClipKind.ADJUSTMENT, above, 1, 1, clip -> adjusted(clip, 1.0, 0.2, 1.0));
    assertColour(compose(0), 50, 50, Color.of("#804020"));
    assertColour(compose(1), 50, 50, Color.of("#b37353"));
  }

  private static Clip adjusted(Clip clip, double contrast, double brightness, double saturation) {
    Effect effect =
        Effect.of(Id.of("e"), "color-adjust", "a")
            .with(Registry.ColorAdjust.CONTRAST, contrast)
            .with(Registry.ColorAdjust.BRIGHTNESS, brightness)
            .with(Registry.ColorAdjust.SATURATION, saturation);
    return clip.withProps(effect.addTo(clip.props()));
  }

  @Test
  void turnsGoClockwise() {
    Path still = quarters(64, 64);
    timeline.media(track, still, 0, 0, 1, clip -> clip.with(Transform.ROTATION, 90.0));
    timeline.media(track, still, 1, 0, 1, clip -> clip.with(Transform.ROTATION, 45.0));
    Image quarter = compose(0);
    assertColour(quarter, 110, 40, BLUE);
    assertColour(quarter, 210, 40, RED);
    assertColour(quarter, 110, 140, WHITE);
    assertColour(quarter, 210, 140, GREEN);
    Image eighth = compose(1);
    assertColour(eighth, 160, 20, RED);
    assertColour(eighth, 230, 90, GREEN);
    assertColour(eighth, 90, 90, BLUE);
    assertColour(eighth, 160, 160, WHITE);
    assertColour(eighth, 20, 20, GROUND);
  }

  @Test
  void fitsKeepTheirPromise() {
    Path still = still("tall", 40, 80, (x, y) -> y < 40 ? RED : BLUE);
    timeline.media(track, still, 0, 0, 1, clip -> clip.with(Transform.FIT, Fit.FIT));
    timeline.media(track, still, 1, 0, 1, clip -> clip.with(Transform.FIT, Fit.FILL));
    timeline.media(track, still, 2, 0, 1, clip -> clip.with(Transform.FIT, Fit.STRETCH));
    timeline.media(track, still, 3, 0, 1, clip -> clip.with(Transform.FIT, Fit.NONE));
    assertColour(compose(0), 160, 5, RED);
    assertColour(compose(0), 110, 5, GROUND);
    assertColour(compose(1), 5, 5, RED);
    assertColour(compose(1), 5, 175, BLUE);
    assertColour(compose(2), 5, 80, RED);
    assertColour(compose(2), 5, 100, BLUE);
    assertColour(compose(3), 160, 52, RED);
    assertColour(compose(3), 160, 45, GROUND);
  }

  @Test
  void opacityIsAShare() {
    timeline.other(
        ClipKind.GENERATOR,
        track,
        0,
        1,
        clip -> fill(RED).apply(clip).with(Transform.OPACITY, 0.25));
    assertColour(compose(0), 100, 100, mix(GROUND, RED, 0.25));
  }

  @Test
  void fillsAndStillsWithAlphaLetTheGroundThrough() {
    timeline.other(ClipKind.GENERATOR, track, 0, 1, fill(new Color(200, 40, 40, 128)));
    Path still = still("hole", 64, 36, (x, y) -> x < 32 ? RED : new Color(255, 255, 255, 0));
    timeline.media(track, still, 1, 0, 1);
    assertColour(compose(0), 100, 100, mix(GROUND, RED, 128 / 255.0));
    assertColour(compose(1), 100, 90, RED);
    assertColour(compose(1), 220, 90, GROUND);
  }

  @Test
  void blendModesMeetWhatIsBelow() {
    timeline.other(ClipKind.GENERATOR, track, 0, 2, fill(new Color(128, 128, 128, 255)));
    Id above = timeline.track(TrackKind.VIDEO);
    timeline.other(
        ClipKind.GENERATOR,
        above,
        0,
        1,
        clip -> fill(RED).apply(clip).with(Transform.BLEND, BlendMode.MULTIPLY));
    timeline.other(
        ClipKind.GENERATOR,
        above,
        1,
        1,
        clip -> fill(RED).apply(clip).with(Transform.BLEND, BlendMode.SCREEN));
    assertColour(compose(0), 50, 50, new Color(100, 20, 20, 255));
    assertColour(compose(1), 50, 50, new Color(228, 148, 148, 255));
  }

  @Test
  void dissolvesMixByTheirProgress() {
    Id left = timeline.other(ClipKind.GENERATOR, track, 0, 10, fill(RED));
    Id right = timeline.other(ClipKind.GENERATOR, track, 10, 10, fill(BLUE));
    timeline.dissolve(left, right, 4, 4);
    assertColour(compose(5), 9, 9, RED);
    for (int frame = 6; frame < 14; frame++) {
      double progress = (frame - 6 + 0.5) / 8;
      assertColour(compose(frame), 9, 9, mix(RED, BLUE, progress));
    }
    assertColour(compose(14), 9, 9, BLUE);
  }

  @Test
  void dissolvedMediaPlaysOnItsHandles() {
    Id left = timeline.media(track, numbers, 0, 10, 20);
    Id right = timeline.media(track, numbers, 20, 60, 20);
    timeline.dissolve(left, right, 5, 5);
    // One frame from either end, one side is strong enough for its number to be read.
    assertThat(number(compose(15), 0, 0, WIDTH, HEIGHT)).hasValue(25);
    assertThat(number(compose(24), 0, 0, WIDTH, HEIGHT)).hasValue(64);
    assertThat(number(compose(14), 0, 0, WIDTH, HEIGHT)).hasValue(24);
    assertThat(number(compose(25), 0, 0, WIDTH, HEIGHT)).hasValue(65);
  }

  @Test
  void keyframesMovePictures() {
    UnaryOperator<Clip> moving =
        clip -> {
          Clip half = clip.with(Transform.SCALE_X, 0.25).with(Transform.SCALE_Y, 0.25);
          return keyed(keyed(half, "a", RATE.ticksAt(30), 0.2), "b", RATE.ticksAt(40), 0.8);
        };
    timeline.media(track, numbers, 0, 30, 20, moving);
    for (int frame : new int[] {0, 5, 10, 15}) {
      double middle = WIDTH * (0.2 + 0.6 * Math.min(1, frame / 10.0));
      assertThat(number(compose(frame), middle - 40, 67.5, 80, 45))
          .as("frame %d", frame)
          .hasValue(30 + frame);
    }
  }

  private static Clip keyed(Clip clip, String id, long time, double value) {
    Keyframe keyframe = new Keyframe(Id.of(id), time, value, Interpolation.LINEAR);
    String key = Keyframe.key(Transform.POSITION_X.key(), Id.of(id));
    return clip.withProps(clip.props().with(key, keyframe.toJson()));
  }

  @Test
  void speedsShowTheRightMoment() {
    timeline.mediaTicks(
        track,
        numbers,
        0,
        RATE.ticksAt(10),
        RATE.ticksAt(20),
        clip -> clip.with(Clip.SPEED, SpeedMap.of(3, 1)));
    timeline.mediaTicks(
        track,
        numbers,
        RATE.ticksAt(10),
        -RATE.ticksAt(100),
        -RATE.ticksAt(90),
        clip -> clip.with(Clip.SPEED, SpeedMap.of(-1, 1)));
    timeline.other(
        ClipKind.MEDIA,
        track,
        20,
        5,
        clip ->
            clip.with(Clip.ASSET, timeline.asset(numbers))
                .with(Clip.SPEED, new SpeedMap.Freeze(RATE.ticksAt(77))));
    for (int frame = 0; frame < 10; frame++) {
      assertThat(whole(frame)).as("threefold").hasValue(31 + 3 * frame);
      assertThat(whole(10 + frame)).as("backwards").hasValue(99 - frame);
    }
    assertThat(whole(20)).hasValue(77);
    assertThat(whole(24)).hasValue(77);
  }

  @Test
  void rotatedSourcesStandUpright() {
    Path turned = TestMedia.video(WIDTH, HEIGHT, 25, 1).frames(150).h264(3, 60).mp4();
    Path phone = directory.resolve("phone.mp4");
    MediaMaker.ffmpeg(
        List.of(
            "-display_rotation", "180", "-i", turned.toString(), "-c", "copy", phone.toString()));
    timeline.media(track, phone, 0, 30, 5, clip -> clip.with(Transform.ROTATION, 180.0));
    assertThat(number(compose(2), 0, 0, WIDTH, HEIGHT)).hasValue(32);
  }

  @Test
  void nestedSequencesAreComposedOnTheirOwnCanvas() {
    TestTimeline inner = new TestTimeline(RATE, 160, 90);
    Id below = inner.track(TrackKind.VIDEO);
    inner.media(below, numbers, 0, 50, 20);
    Id above = inner.track(TrackKind.VIDEO);
    inner.other(
        ClipKind.GENERATOR,
        above,
        0,
        20,
        clip -> fill(GREEN).apply(clip).with(Transform.POSITION_Y, 1.0));
    Id sequence = timeline.nest(inner, "inner");
    timeline.other(ClipKind.NESTED, track, 3, 10, clip -> clip.with(Clip.SEQUENCE, sequence));
    Image image = compose(7);
    assertThat(number(image, 0, 0, WIDTH, HEIGHT)).hasValue(54);
    assertColour(image, 100, 150, GREEN);
  }

  @Test
  void transparentBackgroundsStayTransparent() {
    timeline.sequence(sequence -> sequence.with(Sequence.BACKGROUND, Color.TRANSPARENT));
    timeline.other(
        ClipKind.GENERATOR,
        track,
        0,
        2,
        clip -> fill(new Color(200, 40, 40, 128)).apply(clip).with(Transform.POSITION_X, 1.0));
    Image image = compose(0);
    assertThat(image.pixel(20, 90) & 255).isZero();
    assertThat(image.pixel(250, 90) & 255).isBetween(126, 130);
    assertColour(image, 250, 90, RED);
  }

  @Test
  void nestedSequencesLetTheGroundThroughTransparentBackgrounds() {
    TestTimeline inner = new TestTimeline(RATE, 160, 90);
    inner.sequence(sequence -> sequence.with(Sequence.BACKGROUND, Color.TRANSPARENT));
    inner.other(
        ClipKind.GENERATOR,
        inner.track(TrackKind.VIDEO),
        0,
        9,
        clip -> fill(GREEN).apply(clip).with(Transform.POSITION_Y, 1.0));
    Id sequence = timeline.nest(inner, "inner");
    timeline.other(ClipKind.NESTED, track, 0, 9, clip -> clip.with(Clip.SEQUENCE, sequence));
    Image image = compose(4);
    assertColour(image, 100, 40, GROUND);
    assertColour(image, 100, 150, GREEN);
  }

  @Test
  void titlesStandInTheMiddleOfTheirPosition() {
    timeline.other(
        ClipKind.TITLE,
        track,
        0,
        1,
        clip ->
            clip.with(Title.TEXT, "■■■■")
                .with(Title.SIZE, 0.25)
                .with(Title.COLOR, RED)
                .with(Title.BOX_COLOR, GREEN)
                .with(Transform.POSITION_X, 0.5)
                .with(Transform.POSITION_Y, 0.3));
    Image image = compose(0);
    // The box lies as far from the position on the left as on the right, above as below.
    int left = edge(image, -1, 0);
    int right = edge(image, 1, 0);
    int top = edge(image, 0, -1);
    int bottom = edge(image, 0, 1);
    assertThat(Math.abs((left + right) - WIDTH)).isLessThanOrEqualTo(2);
    assertThat(Math.abs((top + bottom) - 2 * 54)).isLessThanOrEqualTo(2);
    assertThat(right - left).isGreaterThan(100);
  }

  /** Where the ground begins again, going from the title's middle. */
  private static int edge(Image image, int dx, int dy) {
    int x = WIDTH / 2;
    int y = 54;
    while (distance(image.pixel(x, y), GROUND) > 40) {
      x += dx;
      y += dy;
    }
    return dx == 0 ? (dy > 0 ? y : y + 1) : (dx > 0 ? x : x + 1);
  }

  @Test
  void oddCanvasesKeepTheirSize() {
    TestTimeline odd = new TestTimeline(RATE, 161, 91);
    Id only = odd.track(TrackKind.VIDEO);
    odd.media(only, numbers, 0, 20, 5);
    Image image = Rendering.compose(odd.plan(), 1);
    assertThat(image.width()).isEqualTo(161);
    assertThat(image.height()).isEqualTo(91);
    assertThat(FrameNumber.read(image.rgba(), 161, 91)).hasValue(21);
  }

  // ---- parts of tests ----

  private static final Color RED = new Color(200, 40, 40, 255);
  private static final Color GREEN = new Color(40, 160, 60, 255);
  private static final Color BLUE = new Color(50, 60, 200, 255);
  private static final Color WHITE = new Color(235, 235, 235, 255);

  @FunctionalInterface
  private interface Painting {
    Color at(int x, int y);
  }

  private Path quarters(int width, int height) {
    return still(
        "quarters",
        width,
        height,
        (x, y) -> y < height / 2 ? (x < width / 2 ? RED : GREEN) : (x < width / 2 ? BLUE : WHITE));
  }

  private Path still(String name, int width, int height, Painting painting) {
    byte[] rgba = new byte[4 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        Color color = painting.at(x, y);
        int at = 4 * (y * width + x);
        rgba[at] = (byte) color.red();
        rgba[at + 1] = (byte) color.green();
        rgba[at + 2] = (byte) color.blue();
        rgba[at + 3] = (byte) color.alpha();
      }
    }
    Path file = directory.resolve(name + ".png");
    try {
      return Files.write(file, PngImage.encode(new Pixels(width, height, rgba)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(UnaryOperator<Clip> change) {
    timeline.media(track, numbers, 0, 30, 5, change);
  }

  private static UnaryOperator<Clip> fill(Color color) {
    return clip -> clip.with(Clip.GENERATOR, "color").with(Clip.COLOR, color);
  }

  private Image compose(long frame) {
    return Rendering.compose(timeline.plan(), frame);
  }

  private OptionalInt whole(long frame) {
    return number(compose(frame), 0, 0, WIDTH, HEIGHT);
  }

  private static OptionalInt number(Image image, double x, double y, double w, double h) {
    return FrameNumber.read(image.rgba(), image.width(), x, y, w, h);
  }

  private static void assertQuarters(Image image, Color a, Color b, Color c, Color d) {
    assertColour(image, 80, 40, a);
    assertColour(image, 240, 40, b);
    assertColour(image, 80, 140, c);
    assertColour(image, 240, 140, d);
  }

  private static void assertColour(Image image, int x, int y, Color wanted) {
    int found = image.pixel(x, y);
    assertThat(distance(found, wanted))
        .as("%08x at %d,%d where %s belongs", found, x, y, wanted)
        .isLessThanOrEqualTo(5);
  }

  private static int distance(int rgba, Color color) {
    int red = Math.abs((rgba >>> 24) - color.red());
    int green = Math.abs((rgba >>> 16 & 255) - color.green());
    int blue = Math.abs((rgba >>> 8 & 255) - color.blue());
    return Math.max(red, Math.max(green, blue));
  }

  private static Color mix(Color below, Color above, double share) {
    return new Color(
        mix(below.red(), above.red(), share),
        mix(below.green(), above.green(), share),
        mix(below.blue(), above.blue(), share),
        255);
  }

  private static int mix(int below, int above, double share) {
    return (int) Math.floor(below * (1 - share) + above * share + 0.5);
  }
}
