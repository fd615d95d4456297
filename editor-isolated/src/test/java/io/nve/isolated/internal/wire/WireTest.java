package io.nve.isolated.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Curve;
import io.nve.render.Layer;
import io.nve.render.RenderPlan;
import io.nve.render.Segment;
import io.nve.testkit.RandomJson;
import io.nve.testkit.Seeds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WireTest {
  @Test
  void messagesComeBackAsTheyWere() {
    Seeds.check(
        100,
        random -> {
          for (Order order : Messages.orders(random)) {
            assertThat(Wire.order(Wire.bytes(order))).isEqualTo(order);
          }
          for (Answer answer : Messages.answers(random)) {
            assertThat(Wire.answer(Wire.bytes(answer))).isEqualTo(answer);
          }
        });
  }

  @Test
  void plansKeepTheirHashes() {
    Seeds.check(
        100,
        random -> {
          RenderPlan plan = Messages.plan(random);
          RenderPlan read = crossed(plan);

          assertThat(read.pictureHash(0, read.frames()))
              .isEqualTo(plan.pictureHash(0, plan.frames()));
          assertThat(read.soundHash(read.range())).isEqualTo(plan.soundHash(plan.range()));
        });
  }

  @Test
  void layersOfSeveralSegmentsStayOne() {
    Seeds.check(
        100,
        random -> {
          RenderPlan plan = Messages.plan(random);

          assertThat(distinctLayers(crossed(plan))).isEqualTo(distinctLayers(plan));
        });
  }

  @Test
  void jsonOfAnyKindCrosses() {
    Seeds.check(
        300,
        random -> {
          JsonObject probe = JsonObject.of("value", RandomJson.next(random, 5));
          Shape shape = new Shapes().of(io.nve.render.PlanSource.class);

          assertThat(crossed(shape, Messages.sourceWith(probe)))
              .isEqualTo(Messages.sourceWith(probe));
        });
  }

  @Test
  void numbersKeepEveryBit() {
    Shape shape = new Shapes().of(Curve.class);
    for (double number : new double[] {-0.0, 0.0, Double.MIN_VALUE, Double.NaN, 1 / 3.0}) {
      Curve read = (Curve) crossed(shape, Curve.constant(number));

      assertThat(Double.doubleToRawLongBits(read.constant()))
          .isEqualTo(Double.doubleToRawLongBits(number));
    }
  }

  @Test
  void nestingHasALimit() {
    Json deep = Json.of("bottom");
    for (int i = 0; i < 3000; i++) {
      deep = JsonObject.of("a", deep);
    }
    JsonObject probe = JsonObject.of("a", deep);
    Shape shape = new Shapes().of(io.nve.render.PlanSource.class);

    assertThatThrownBy(() -> crossed(shape, Messages.sourceWith(probe)))
        .isInstanceOf(WireException.class);
  }

  @Test
  void messagesAreFramedOneAfterTheOther() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Answer> answers = Messages.answers(new Random(1));
    for (Answer answer : answers) {
      Wire.send(out, Wire.bytes(answer));
    }
    ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());

    List<Answer> read = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      read.add(Wire.answer(Wire.receive(in, () -> Wire.MOST_ANSWER)));
    }

    assertThat(read).isEqualTo(answers);
    assertThatThrownBy(() -> Wire.receive(in, () -> 9)).isInstanceOf(EOFException.class);
  }

  @Test
  void lengthsThatLieTakeNoMemory() {
    byte[] announced = {0x7f, -1, -1, -1, 1, 2, 3};
    byte[] negative = {-1, 0, 0, 0};

    assertThatThrownBy(() -> receive(announced, Wire.MOST_ANSWER))
        .isInstanceOf(WireException.class);
    assertThatThrownBy(() -> receive(negative, Wire.MOST_ANSWER)).isInstanceOf(WireException.class);
    // Nothing of two gigabytes is allocated here, or this test ends the JVM.
    assertThatThrownBy(() -> receive(announced, Integer.MAX_VALUE))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void everyCutIsNoticed() {
    for (Answer answer : Messages.answers(new Random(2))) {
      byte[] whole = Wire.bytes(answer);
      for (int length = 0; length < whole.length; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> Wire.answer(cut)).isInstanceOf(WireException.class);
      }
      byte[] longer = Arrays.copyOf(whole, whole.length + 1);
      assertThatThrownBy(() -> Wire.answer(longer)).isInstanceOf(WireException.class);
    }
  }

  @Test
  void damageGivesAMessageOrATypedError() {
    int[] outcomes = new int[2];
    Seeds.check(
        2000,
        random -> {
          List<byte[]> messages = new ArrayList<>();
          Messages.answers(random).forEach(answer -> messages.add(Wire.bytes(answer)));
          byte[] bytes = messages.get(random.nextInt(messages.size()));
          for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) -bytes[at];
          }
          outcomes[isMessage(bytes) ? 1 : 0]++;
        });
    assertThat(outcomes[0]).isPositive();
    assertThat(outcomes[1]).isPositive();
  }

  @Test
  void theSchemaNamesWhatCrosses() {
    Shapes shapes = new Shapes();
    shapes.of(Order.class);

    assertThat(shapes.schema())
        .contains("io.nve.render.RenderPlan")
        .contains("io.nve.render.PictureLayer")
        .contains("io.nve.spi.MissingMedia REFUSE SLATE");
    assertThat(Wire.schema()).isNotZero();
  }

  @Test
  void whatCannotCrossIsRefusedWhenTheProgramBegins() {
    record Strange(Thread thread) {}

    assertThatThrownBy(() -> new Shapes().of(Strange.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Thread");
  }

  private static boolean isMessage(byte[] bytes) {
    try {
      return Wire.answer(bytes) != null;
    } catch (WireException e) {
      return false;
    }
  }

  private static byte[] receive(byte[] bytes, long most) throws IOException {
    return Wire.receive(new ByteArrayInputStream(bytes), () -> most);
  }

  private static RenderPlan crossed(RenderPlan plan) {
    return (RenderPlan) crossed(new Shapes().of(RenderPlan.class), plan);
  }

  private static Object crossed(Shape shape, Object value) {
    WireWriter out = new WireWriter();
    shape.write(out, value);
    WireReader in = new WireReader(out.toBytes());
    Object read = shape.read(in);
    in.finish();
    return read;
  }

  private static int distinctLayers(RenderPlan plan) {
    IdentityHashMap<Layer, Boolean> distinct = new IdentityHashMap<>();
    for (Segment segment : plan.segments()) {
      segment.layers().forEach(layer -> distinct.put(layer, true));
    }
    return distinct.size();
  }
}
