package io.nve.ffmpeg.internal.render;

import static io.nve.ffmpeg.internal.render.TestPictures.BLUE;
import static io.nve.ffmpeg.internal.render.TestPictures.GREEN;
import static io.nve.ffmpeg.internal.render.TestPictures.RED;
import static io.nve.ffmpeg.internal.render.TestPictures.WHITE;
import static org.assertj.core.api.Assertions.assertThat;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.composite.BlendFunction;
import io.nve.render.Affine;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacerTest {
  private static final int BLACK = 0;
  private final Compositor compositor = new Compositor(64, 48);

  @Test
  void aPictureOfTheCanvasSizePassesUntouched() {
    try (Frame picture = TestPictures.quarters(64, 48);
        Placer placer = new Placer(64, 48)) {
      Drawn drawn = placer.place(picture, 0, Area.of(64, 48), Affine.IDENTITY);
      assertThat(drawn.covers()).isTrue();
      try (Frame frame = compositor.compose(BLACK, List.of(paint(drawn)))) {
        assertThat(frame.raw().data(0).address()).isEqualTo(picture.raw().data(0).address());
      }
    }
  }

  @Test
  void scalesAndMoves() {
    check(Affine.scaling(0.25, 0.25).then(Affine.translation(10, 20)), 10, 20, 26, 32);
  }

  @Test
  void oddPlacesAndSizesWork() {
    Affine odd = Affine.scaling(15 / 64.0, 11 / 48.0).then(Affine.translation(13, 21));
    check(odd, 13, 21, 28, 32);
  }

  private void check(Affine map, int left, int top, int right, int bottom) {
    try (Frame frame = composed(map)) {
      assertColour(frame, left + 3, top + 2, RED);
      assertColour(frame, right - 4, top + 2, GREEN);
      assertColour(frame, left + 3, bottom - 3, BLUE);
      assertColour(frame, right - 4, bottom - 3, WHITE);
      assertThat(lumaIsBlack(frame, left - 1, top + 4)).isTrue();
      assertThat(lumaIsBlack(frame, right, top + 4)).isTrue();
      assertThat(lumaIsBlack(frame, left + 4, top - 1)).isTrue();
      assertThat(lumaIsBlack(frame, left + 4, bottom)).isTrue();
      assertThat(lumaIsBlack(frame, left, top)).isFalse();
      assertThat(lumaIsBlack(frame, right - 1, bottom - 1)).isFalse();
    }
  }

  @Test
  void flipsAndQuarterTurns() {
    Affine flip = Affine.scaling(-1, 1).then(Affine.translation(64, 0));
    assertQuarters(flip, GREEN, RED, WHITE, BLUE);
    Affine flop = Affine.scaling(1, -1).then(Affine.translation(0, 48));
    assertQuarters(flop, BLUE, WHITE, RED, GREEN);
    Affine half = Affine.rotation(180).then(Affine.translation(64, 48));
    assertQuarters(half, WHITE, BLUE, GREEN, RED);
    Affine quarter =
        Affine.rotation(90)
            .then(Affine.translation(48, 0))
            .then(Affine.scaling(64 / 48.0, 48 / 64.0));
    assertQuarters(quarter, BLUE, RED, WHITE, GREEN);
    Affine oddQuarter = Affine.rotation(270).then(Affine.translation(1, 59));
    try (Frame frame = composed(oddQuarter.then(Affine.translation(0, 5)))) {
      assertColour(frame, 10, 10, GREEN);
      assertColour(frame, 38, 10, WHITE);
      assertColour(frame, 10, 40, RED);
      assertColour(frame, 38, 40, BLUE);
    }
  }

  private void assertQuarters(Affine map, int a, int b, int c, int d) {
    try (Frame frame = composed(map)) {
      assertColour(frame, 10, 8, a);
      assertColour(frame, 54, 8, b);
      assertColour(frame, 10, 40, c);
      assertColour(frame, 54, 40, d);
    }
  }

  @Test
  void turnsByAnyAngleAboutAPoint() {
    Affine map =
        Affine.translation(-32, -24)
            .then(Affine.scaling(0.5, 0.5))
            .then(Affine.rotation(45))
            .then(Affine.translation(32, 24));
    try (Frame frame = composed(map)) {
      // The upper left quarter points up after an eighth turn, the lower right one down.
      assertColour(frame, 32 - 3, 24 - 9, RED);
      assertColour(frame, 32 + 9, 24 + 3, GREEN);
      assertColour(frame, 32 - 9, 24 - 3, BLUE);
      assertColour(frame, 32 + 3, 24 + 9, WHITE);
      assertThat(lumaIsBlack(frame, 8, 6)).isTrue();
      assertThat(lumaIsBlack(frame, 56, 42)).isTrue();
    }
  }

  @Test
  void cropsAndZoomsIn() {
    try (Frame picture = TestPictures.quarters(64, 48);
        Placer placer = new Placer(64, 48)) {
      Area corner = new Area(48, 36, 64, 48);
      Affine grow = Affine.translation(-48, -36).then(Affine.scaling(4, 4));
      Drawn drawn = placer.place(picture, 0, corner, grow);
      try (Frame frame = compositor.compose(BLACK, List.of(paint(drawn)))) {
        assertColour(frame, 1, 1, WHITE);
        assertColour(frame, 62, 46, WHITE);
      }
      Area inner = new Area(16, 12, 48, 36);
      Drawn still = placer.place(picture, 0, inner, Affine.IDENTITY);
      try (Frame frame = compositor.compose(BLACK, List.of(paint(still)))) {
        assertThat(lumaIsBlack(frame, 15, 20)).isTrue();
        assertColour(frame, 17, 14, RED);
        assertColour(frame, 46, 34, WHITE);
        assertThat(lumaIsBlack(frame, 48, 20)).isTrue();
      }
    }
  }

  @Test
  void hugeEnlargementsMakeOnlyWhatIsSeen() {
    Affine map = Affine.translation(-16, -12).then(Affine.scaling(1000, 1000));
    try (Frame frame = composed(map)) {
      assertColour(frame, 5, 5, RED);
      assertColour(frame, 60, 40, RED);
    }
    Affine turned = map.then(Affine.rotation(30));
    try (Frame frame = composed(turned)) {
      assertColour(frame, 32, 24, RED);
    }
  }

  @Test
  void alphaShowsWhatIsBelow() {
    try (Frame picture = TestPictures.window(32, 24, GREEN);
        Frame ground = TestPictures.solid(64, 48, BLUE);
        Placer above = new Placer(64, 48);
        Placer below = new Placer(64, 48)) {
      Drawn lower = below.place(ground, 0, Area.of(64, 48), Affine.IDENTITY);
      Drawn upper = above.place(picture, 0, Area.of(32, 24), Affine.scaling(2, 2));
      assertThat(upper.covers()).isFalse();
      try (Frame frame = compositor.compose(BLACK, List.of(paint(lower), paint(upper)))) {
        assertColour(frame, 4, 4, BLUE);
        assertColour(frame, 32, 24, GREEN);
        // Hidden white under transparent pixels must not shine through at the edge.
        assertThat(TestPictures.distance(TestPictures.colourAt(frame, 12, 24), BLUE))
            .isLessThan(60);
      }
    }
  }

  @Test
  void equalPicturesArePlacedOnce() {
    try (Frame picture = TestPictures.quarters(32, 24);
        Placer placer = new Placer(64, 48)) {
      Affine map = Affine.scaling(2, 2);
      Drawn first = placer.place(picture, 7, Area.of(32, 24), map);
      assertThat(placer.place(picture, 7, Area.of(32, 24), map)).isSameAs(first);
      assertThat(placer.place(picture, 8, Area.of(32, 24), map)).isNotSameAs(first);
    }
  }

  @Test
  void aTranslucentPictureGlidesAndNeverLingers() {
    try (Frame green = TestPictures.window(32, 24, GREEN);
        Frame red = TestPictures.window(32, 24, RED);
        Placer placer = new Placer(64, 48)) {
      assertGlides(placer, green, 7, Affine.IDENTITY, GREEN, 16, 12);
      assertGlides(placer, green, 7, Affine.translation(20, 10), GREEN, 36, 22);
      assertGlides(placer, red, 8, Affine.translation(20, 10), RED, 36, 22);
      assertGlides(placer, red, 8, Affine.scaling(2, 2), RED, 32, 24);
    }
  }

  private void assertGlides(
      Placer placer, Frame picture, long identity, Affine map, int colour, int x, int y) {
    Drawn drawn = placer.place(picture, identity, Area.of(32, 24), map);
    try (Frame frame = compositor.compose(BLACK, List.of(paint(drawn)))) {
      assertColour(frame, x, y, colour);
      assertThat(lumaIsBlack(frame, 2, 46)).isTrue();
    }
  }

  @Test
  void picturesOutsideTheCanvasAreNothing() {
    try (Frame picture = TestPictures.quarters(32, 24);
        Placer placer = new Placer(64, 48)) {
      Drawn away = placer.place(picture, 0, Area.of(32, 24), Affine.translation(64, 0));
      assertThat(away).isInstanceOf(Drawn.Nothing.class);
      Drawn cut = placer.place(picture, 0, new Area(5, 5, 5, 9), Affine.IDENTITY);
      assertThat(cut).isInstanceOf(Drawn.Nothing.class);
    }
  }

  private Frame composed(Affine map) {
    try (Frame picture = TestPictures.quarters(64, 48);
        Placer placer = new Placer(64, 48)) {
      Drawn drawn = placer.place(picture, 0, Area.of(64, 48), map);
      return compositor.compose(BLACK, List.of(paint(drawn)));
    }
  }

  private static Step paint(Drawn drawn) {
    return new Step.Paint(drawn, 1, BlendFunction.NORMAL);
  }

  private static boolean lumaIsBlack(Frame frame, int x, int y) {
    return NativeCanvas.view(frame).luma().at(x, y) == 16;
  }

  private static void assertColour(Frame frame, int x, int y, int colour) {
    int found = TestPictures.colourAt(frame, x, y);
    assertThat(TestPictures.distance(found, colour))
        .as("%06x at %d,%d where %06x belongs", found, x, y, colour)
        .isLessThan(24);
  }
}
