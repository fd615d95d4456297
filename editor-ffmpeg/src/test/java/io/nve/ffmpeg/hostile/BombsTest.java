package io.nve.ffmpeg.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import io.nve.isolated.IsolatedBackend;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small files that promise much: sizes, counts and durations that nobody has memory or time for. A
 * worker with 256 MiB answers or refuses, and is still there afterwards.
 */
@Timeout(300)
class BombsTest {
  private static IsolatedBackend backend;

  @TempDir static Path folder;

  @BeforeAll
  static void open() {
    backend = Workers.of(1, 256);
  }

  @AfterAll
  static void close() {
    backend.close();
  }

  static Stream<Arguments> bombs() throws IOException {
    byte[] film = Files.readAllBytes(Samples.mp4());
    Map<String, byte[]> bombs = new LinkedHashMap<>();
    bombs.put("wide.gif", gif(65_535, 65_535, 1));
    bombs.put("frames.gif", gif(2000, 2000, 50_000));
    bombs.put("wide.bmp", bmp(60_000, 60_000));
    bombs.put("negative.bmp", bmp(Integer.MIN_VALUE, 1));
    bombs.put("wide.jpg", jpeg(65_500, 65_500));
    bombs.put("wide.webp", webp(16_384, 16_384));
    bombs.put("wide.tiff", tiff(1 << 30, 1 << 30));
    bombs.put("fast.wav", wav(64, 192_000, -1));
    bombs.put("channels.wav", wav(65_535, 48_000, 1000));
    bombs.put("zero-rate.wav", wav(2, 0, 1000));
    bombs.put("zero-channels.wav", wav(0, 48_000, 1000));
    bombs.put("timescale-0.mp4", edited(film, "mdhd", 12, 0));
    bombs.put("movie-timescale-0.mp4", edited(film, "mvhd", 12, 0));
    bombs.put("long.mp4", edited(edited(film, "mdhd", 16, -1), "mvhd", 16, -1));
    bombs.put("wide.mp4", Boxes.with(film, "stsd", BombsTest::wide));
    bombs.put("no-size.mp4", Boxes.with(film, "stsd", BombsTest::sizeless));
    bombs.put("stts-count.mp4", edited(film, "stts", 4, Integer.MAX_VALUE));
    bombs.put("stts-slow.mp4", edited(film, "stts", 12, Integer.MAX_VALUE));
    bombs.put("stts-many.mp4", Boxes.with(film, "stts", old -> entries(1_000_000, 1, 1000)));
    bombs.put("stsz-count.mp4", edited(film, "stsz", 8, Integer.MAX_VALUE));
    bombs.put("stsz-huge.mp4", edited(film, "stsz", 4, Integer.MAX_VALUE));
    bombs.put("stco-far.mp4", edited(film, "stco", 8, -1));
    bombs.put("elst-negative.mp4", edited(film, "elst", 12, Integer.MIN_VALUE));
    bombs.put("elst-count.mp4", edited(film, "elst", 4, Integer.MAX_VALUE));
    bombs.put("tracks.mp4", manyTracks(film, 10_000));
    bombs.put("deep.mp4", deep(film, 10_000));
    bombs.put("frames.mp4", Boxes.with(film, "stts", old -> entries(1, 1_000_000_000, 512)));
    return bombs.entrySet().stream().map(bomb -> Arguments.of(bomb.getKey(), bomb.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void aBombIsReadOrRefused(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    assertThat(bytes.length).isLessThan(20_000_000);

    Optional<ErrorCode> refusal = Attempt.on(backend, file);

    refusal.ifPresent(code -> assertThat(code).isIn(Attempt.REFUSALS));
    if (name.startsWith("wide.") && !name.endsWith("mp4")) {
      assertThat(refusal).as("no size is too large").isPresent();
    }
    assertThat(Attempt.on(backend, Samples.mp4())).as("the next file").isEmpty();
  }

  private static byte[] gif(int width, int height, int frames) {
    ByteBuffer gif = little(13 + frames * 21 + 1);
    gif.put(Boxes.ascii("GIF89a")).putShort((short) width).putShort((short) height);
    gif.put(new byte[] {0, 0, 0});
    for (int i = 0; i < frames; i++) {
      gif.put((byte) 0x2c).putShort((short) 0).putShort((short) 0);
      gif.putShort((short) width).putShort((short) height).put((byte) 0x80);
      gif.put(new byte[] {0, 0, 0, -1, -1, -1}).put((byte) 2);
      gif.put(new byte[] {2, 0x4c, 1, 0});
    }
    return bytes(gif.put((byte) 0x3b));
  }

  private static byte[] bmp(int width, int height) {
    ByteBuffer bmp = little(200);
    bmp.put(Boxes.ascii("BM")).putInt(200).putInt(0).putInt(54);
    bmp.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
    return bytes(bmp);
  }

  private static byte[] jpeg(int width, int height) {
    ByteBuffer jpeg = ByteBuffer.allocate(4096);
    jpeg.put(new byte[] {-1, (byte) 0xd8, -1, (byte) 0xc0, 0, 11, 8});
    jpeg.putShort((short) height).putShort((short) width);
    jpeg.put(new byte[] {1, 1, 0x11, 0, -1, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0});
    return jpeg.array();
  }

  private static byte[] webp(int width, int height) {
    ByteBuffer webp = little(200);
    webp.put(Boxes.ascii("RIFF")).putInt(192).put(Boxes.ascii("WEBPVP8L")).putInt(180);
    webp.put((byte) 0x2f).putInt((width - 1) | ((height - 1) << 14));
    return bytes(webp);
  }

  private static byte[] tiff(int width, int height) {
    ByteBuffer tiff = little(400);
    tiff.put(Boxes.ascii("II")).putShort((short) 42).putInt(8).putShort((short) 5);
    int[][] tags = {{256, width}, {257, height}, {258, 8}, {273, 200}, {279, 100}};
    for (int[] tag : tags) {
      tiff.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
    }
    return bytes(tiff);
  }

  private static byte[] wav(int channels, int rate, int size) {
    ByteBuffer wav = little(2048);
    wav.put(Boxes.ascii("RIFF")).putInt(-1).put(Boxes.ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) channels).putInt(rate);
    wav.putInt(rate * channels * 2).putShort((short) (channels * 2)).putShort((short) 16);
    return bytes(wav.put(Boxes.ascii("data")).putInt(size));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.capacity()];
    buffer.get(0, bytes);
    return bytes;
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns a film in which four bytes of each box of a type are another number. */
  private static byte[] edited(byte[] film, String type, int at, int number) {
    return Boxes.with(
        film,
        type,
        old -> {
          byte[] changed = Arrays.copyOf(old, Math.max(old.length, at + 4));
          ByteBuffer.wrap(changed).putInt(at, number);
          return changed;
        });
  }

  private static byte[] wide(byte[] stsd) {
    ByteBuffer.wrap(stsd).putShort(8 + 32, (short) -1).putShort(8 + 34, (short) -1);
    return stsd;
  }

  private static byte[] sizeless(byte[] stsd) {
    ByteBuffer.wrap(stsd).putInt(8 + 32, 0);
    return stsd;
  }

  private static byte[] entries(int count, int first, int second) {
    ByteBuffer table = ByteBuffer.allocate(8 + 8 * count).putInt(0).putInt(count);
    for (int i = 0; i < count; i++) {
      table.putInt(first).putInt(second);
    }
    return table.array();
  }

  private static byte[] manyTracks(byte[] film, int count) {
    byte[] track =
        Boxes.box("trak", Boxes.box("tkhd", new byte[84]), Boxes.box("mdia", new byte[0]));
    byte[] tracks = new byte[track.length * count];
    for (int i = 0; i < count; i++) {
      System.arraycopy(track, 0, tracks, i * track.length, track.length);
    }
    return Boxes.concat(film, Boxes.box("moov", tracks));
  }

  private static byte[] deep(byte[] film, int depth) {
    ByteBuffer boxes = ByteBuffer.allocate(8 * depth);
    for (int i = depth; i > 0; i--) {
      boxes.putInt(8 * i).put(Boxes.ascii("moov"));
    }
    return Boxes.concat(Arrays.copyOf(film, 32), boxes.array());
  }
}
