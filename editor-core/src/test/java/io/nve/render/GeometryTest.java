package io.nve.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.nve.json.JsonObject;
import io.nve.model.Color;
import io.nve.model.Fit;
import io.nve.model.Parameter;
import io.nve.model.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {
  private static final Canvas CANVAS = new Canvas(1920, 1080, Color.BLACK);
  private static final PictureSize WIDE = PictureSize.of(2000, 1000);

  private JsonObject props = JsonObject.EMPTY;

  private <T> GeometryTest with(Parameter<T> parameter, T value) {
    props = props.with(parameter.key(), parameter.write(value));
    return this;
  }

  private Geometry of(PictureSize size) {
    return PlacementReader.of(props).at(0).on(CANVAS, size).orElseThrow();
  }

  private PixelRect rectangle(PictureSize size) {
    return of(size).rectangle().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // fit, picture, target
    "FIT, 1920, 1080, 0, 0, 1920, 1080",
    "FIT, 960, 540, 0, 0, 1920, 1080",
    "FIT, 1440, 1080, 240, 0, 1440, 1080",
    "FIT, 2000, 1000, 0, 60, 1920, 960",
    "FIT, 1080, 1920, 656, 0, 608, 1080",
    "FILL, 1440, 1080, 0, -180, 1920, 1440",
    "FILL, 2000, 1000, -120, 0, 2160, 1080",
    "STRETCH, 100, 100, 0, 0, 1920, 1080",
    "NONE, 100, 50, 910, 515, 100, 50",
    "NONE, 101, 51, 910, 515, 101, 51",
    "NONE, 4000, 2000, -1040, -460, 4000, 2000"
  })
  void fitBringsThePictureToTheCanvas(
      Fit fit, int width, int height, int x, int y, int targetWidth, int targetHeight) {
    assertThat(with(Transform.FIT, fit).rectangle(PictureSize.of(width, height)))
        .isEqualTo(new PixelRect(x, y, targetWidth, targetHeight));
  }

  @Test
  void pixelsThatAreNotSquareAreMadeSo() {
    // 720 × 576 with pixels of 64:45 is 1024 × 576: 16 to 9.
    assertThat(rectangle(new PictureSize(720, 576, 64, 45)))
        .isEqualTo(new PixelRect(0, 0, 1920, 1080));
  }

  @Test
  void scaleWorksAboutTheAnchor() {
    with(Transform.SCALE_X, 0.5).with(Transform.SCALE_Y, 0.25);
    assertThat(rectangle(CANVAS.size())).isEqualTo(new PixelRect(480, 405, 960, 270));

    with(Transform.ANCHOR_X, 0.0).with(Transform.ANCHOR_Y, 1.0);
    assertThat(rectangle(CANVAS.size())).isEqualTo(new PixelRect(960, 270, 960, 270));
  }

  @Test
  void positionIsWhereTheAnchorLies() {
    with(Transform.POSITION_X, 0.0).with(Transform.POSITION_Y, 2.0);
    assertThat(rectangle(CANVAS.size())).isEqualTo(new PixelRect(-960, 1620, 1920, 1080));
  }

  @Test
  void theCropIsCutOffBeforeTheFit() {
    with(Transform.CROP_LEFT, 0.25).with(Transform.CROP_RIGHT, 0.25);
    Geometry geometry = of(WIDE);

    assertThat(geometry.crop()).isEqualTo(new PixelRect(500, 0, 1000, 1000));
    assertThat(geometry.rectangle()).contains(new PixelRect(420, 0, 1080, 1080));
    assertThat(geometry.matrix().x(500, 0)).isCloseTo(420, within(1e-9));
    assertThat(geometry.matrix().y(1500, 1000)).isCloseTo(1080, within(1e-9));
  }

  @Test
  void theCropIsRoundedToWholePixels() {
    with(Transform.CROP_TOP, 0.3333).with(Transform.CROP_BOTTOM, 0.3333);
    assertThat(of(WIDE).crop()).isEqualTo(new PixelRect(0, 333, 2000, 334));
  }

  @Test
  void whatIsCroppedOrScaledAwayHasNoGeometry() {
    Pose cropped =
        PlacementReader.of(with(Transform.CROP_LEFT, 0.5).with(Transform.CROP_RIGHT, 0.5).props)
            .at(0);
    assertThat(cropped.on(CANVAS, WIDE)).isEmpty();
    props = JsonObject.EMPTY;
    assertThat(PlacementReader.of(with(Transform.SCALE_X, 0.0).props).at(0).on(CANVAS, WIDE))
        .isEmpty();
    assertThat(PlacementReader.of(with(Transform.SCALE_X, 0.0001).props).at(0).on(CANVAS, WIDE))
        .isEmpty();
  }

  @Test
  void theMatrixLeadsToTheRectangle() {
    with(Transform.POSITION_X, 0.3337).with(Transform.SCALE_X, 0.7771);
    Geometry geometry = of(WIDE);
    PixelRect target = geometry.rectangle().orElseThrow();

    assertThat(geometry.matrix().x(0, 0)).isCloseTo(target.x(), within(1e-9));
    assertThat(geometry.matrix().y(0, 0)).isCloseTo(target.y(), within(1e-9));
    assertThat(geometry.matrix().x(2000, 1000)).isCloseTo(target.right(), within(1e-9));
    assertThat(geometry.matrix().y(2000, 1000)).isCloseTo(target.bottom(), within(1e-9));
  }

  @Test
  void flipsMirrorWithinTheRectangle() {
    with(Transform.FLIP_HORIZONTAL, true).with(Transform.CROP_LEFT, 0.5);
    Geometry geometry = of(CANVAS.size());

    assertThat(geometry.rectangle()).contains(new PixelRect(480, 0, 960, 1080));
    assertThat(geometry.matrix().x(960, 0)).isCloseTo(1440, within(1e-9));
    assertThat(geometry.matrix().x(1920, 0)).isCloseTo(480, within(1e-9));
    assertThat(geometry.matrix().y(0, 7)).isCloseTo(7, within(1e-9));
    assertThat(geometry.matrix().determinant()).isNegative();
  }

  @Test
  void rotationIsClockwiseAboutTheAnchor() {
    Geometry geometry = with(Transform.ROTATION, 90.0).of(CANVAS.size());

    assertThat(geometry.rectangle()).isEmpty();
    // What was at the top is at the right.
    assertThat(geometry.matrix().x(960, 0)).isCloseTo(1500, within(1e-9));
    assertThat(geometry.matrix().y(960, 0)).isCloseTo(540, within(1e-9));
    assertThat(geometry.matrix().x(960, 540)).isCloseTo(960, within(1e-9));
  }

  @Test
  void aTurnOfAFewDegreesMovesEveryCorner() {
    Affine matrix = with(Transform.ROTATION, 30.0).of(CANVAS.size()).matrix();
    double cos = Math.cos(Math.toRadians(30));

    assertThat(matrix.x(1920, 540)).isCloseTo(960 + 960 * cos, within(1e-9));
    assertThat(matrix.y(1920, 540)).isCloseTo(540 + 480, within(1e-9));
    assertThat(matrix.determinant()).isCloseTo(1, within(1e-12));
  }

  @Test
  void fullTurnsAreUpright() {
    assertThat(with(Transform.ROTATION, 720.0).of(WIDE).rectangle()).isPresent();
    assertThat(with(Transform.ROTATION, 720.001).of(WIDE).rectangle()).isEmpty();
  }

  @Test
  void effectsCountLengthsInRowsOfTheSource() {
    assertThat(of(PictureSize.of(960, 540)).pixelsPerCanvasHeight()).isEqualTo(540);
    assertThat(with(Transform.SCALE_Y, 3.0).of(CANVAS.size()).pixelsPerCanvasHeight())
        .isEqualTo(1080);
  }
}
