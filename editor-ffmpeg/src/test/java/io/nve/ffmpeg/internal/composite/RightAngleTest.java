package io.nve.ffmpeg.internal.composite;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.render.Affine;
import org.junit.jupiter.api.Test;

class RightAngleTest {
  private static final Affine MIRROR = Affine.scaling(-1, 1);

  @Test
  void eachMapIsRecognisedAndTurnsPlanesLikeItself() {
    Plane plane = Plane.allocate(5, 3);
    for (int i = 0; i < 15; i++) {
      plane.set(i % 5, i / 5, i + 1);
    }
    for (int quarters = 0; quarters < 4; quarters++) {
      for (boolean mirrored : new boolean[] {false, true}) {
        Affine map = (mirrored ? MIRROR : Affine.IDENTITY).then(Affine.rotation(90 * quarters));
        RightAngle angle = RightAngle.of(map.then(Affine.scaling(3, 7))).orElseThrow();
        assertThat(angle).isEqualTo(new RightAngle(quarters, mirrored));
        assertTurned(plane, angle.apply(plane), map);
      }
    }
  }

  private static void assertTurned(Plane plane, Plane turned, Affine map) {
    double left = Math.min(map.x(0, 0), map.x(plane.width(), plane.height()));
    double top = Math.min(map.y(0, 0), map.y(plane.width(), plane.height()));
    for (int y = 0; y < plane.height(); y++) {
      for (int x = 0; x < plane.width(); x++) {
        int toX = (int) Math.floor(map.x(x + 0.5, y + 0.5) - left);
        int toY = (int) Math.floor(map.y(x + 0.5, y + 0.5) - top);
        assertThat(turned.at(toX, toY)).as("%s from %d,%d", map, x, y).isEqualTo(plane.at(x, y));
      }
    }
  }

  @Test
  void otherMapsAreNotRightAngles() {
    assertThat(RightAngle.of(Affine.rotation(1))).isEmpty();
    assertThat(RightAngle.of(new Affine(1, 0.2, 0, 0, 1, 0))).isEmpty();
    assertThat(RightAngle.of(Affine.scaling(0, 0))).isEmpty();
  }
}
