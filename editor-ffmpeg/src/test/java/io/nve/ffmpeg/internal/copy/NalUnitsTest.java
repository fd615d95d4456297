package io.nve.ffmpeg.internal.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NalUnitsTest {
  /** 320x180, High, level 1.3, as libx264 writes it. */
  private static final byte[] SEQUENCE = {
    0x67, 0x64, 0x00, 0x0d, (byte) 0xac, (byte) 0xd9, 0x41, 0x41, (byte) 0x9f, (byte) 0x9f, 0x01
  };

  private static final byte[] PICTURE = {0x68, (byte) 0xeb, (byte) 0xe3, (byte) 0xcb};

  private static byte[] payload(Random random, int size) {
    byte[] payload = new byte[size];
    for (int i = 1; i < size; i++) {
      payload[i] = (byte) random.nextInt(5);
    }
    payload[0] = 0x41;
    payload[size - 1] = (byte) 0x80;
    return payload;
  }

  @Test
  void whatLooksLikeAStartCodeIsEscapedAndComesBack() {
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      byte[] payload = payload(random, 2 + random.nextInt(60));
      byte[] unit = NalUnits.unit(payload);

      assertThat(NalUnits.payload(unit)).isEqualTo(payload);
      for (int i = 2; i < unit.length; i++) {
        boolean code = unit[i - 2] == 0 && unit[i - 1] == 0 && (unit[i] & 0xff) < 3;
        assertThat(code).isFalse();
      }
    }
  }

  @Test
  void joinedUnitsComeApartAgain() {
    Random random = new Random(6);
    List<byte[]> units = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      units.add(NalUnits.unit(payload(random, 2 + random.nextInt(60))));
    }

    assertThat(NalUnits.byStartCode(NalUnits.joined(units))).containsExactlyElementsOf(units);
  }

  @Test
  void lengthsThatDoNotFitAreNoUnits() {
    assertThat(NalUnits.byLength(new byte[] {0, 0, 0, 2, 1, 2}, 4)).isPresent();
    assertThat(NalUnits.byLength(new byte[] {0, 0, 0, 3, 1, 2}, 4)).isEmpty();
    assertThat(NalUnits.byLength(new byte[] {0, 0, 0, 0}, 4)).isEmpty();
    assertThat(NalUnits.byLength(new byte[] {-1, -1, -1, -1, 1}, 4)).isEmpty();
    assertThat(NalUnits.byLength(new byte[] {0, 0, 0}, 4)).isEmpty();
  }

  @Test
  void parameterSetsSayWhatTheyAreOf() {
    Sequences found = Sequences.read(SEQUENCE).orElseThrow();

    assertThat(found.id()).isZero();
    assertThat(found.profile()).isEqualTo(100);
    assertThat(found.level()).isEqualTo(13);
    assertThat(found.plain()).isTrue();
    AvcParameters own =
        AvcParameters.ofStream(NalUnits.joined(List.of(SEQUENCE, PICTURE))).orElseThrow();
    assertThat(own.freeId()).contains(1);
    assertThat(own.arithmetic()).isTrue();
    assertThat(own.with(own)).isPresent();
    assertThat(new Renumbering(1).apply(own.bytes())).as("coded by context").isEmpty();
  }

  @Test
  void numbersAreReadAsTheyAreWritten() {
    long[] numbers = {0, 1, 2, 3, 7, 8, 255, 256, 65_534, (1L << 31) - 2};
    BitWriter out = new BitWriter();
    out.bits(0x65, 8);
    for (long number : numbers) {
      out.number(number);
    }
    Bits in = new Bits(out.finish());
    for (long number : numbers) {
      assertThat(in.number()).isEqualTo(number);
    }
  }

  @Test
  void damagedFilesNeverDoMoreThanNotFit() {
    Random random = new Random(9);
    byte[] whole = {
      1, 0x64, 0, 0x0d, -1, -31, 0, 11, 0x67, 0x64, 0, 0x0d, -84, -39, 0x41, 0x41, -97, -97, 1, 1,
      0, 4, 0x68, -21, -29, -53
    };
    assertThat(AvcParameters.ofFile(whole)).isPresent();
    for (int round = 0; round < 5000; round++) {
      byte[] damaged = Arrays.copyOf(whole, random.nextInt(whole.length + 4));
      for (int hits = random.nextInt(4); hits > 0 && damaged.length > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      assertThatCode(() -> AvcParameters.ofFile(damaged).ifPresent(NalUnitsTest::use))
          .doesNotThrowAnyException();
    }
  }

  private static void use(AvcParameters found) {
    byte[] packet = {0, 0, 0, 3, 0x65, 1, 2};
    AccessUnit.read(packet, found).ifPresent(AccessUnit::bytes);
    found.plain();
    found.arithmetic();
    found.freeId();
    found.bytes();
  }
}
