package io.nve.ffmpeg.internal.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.testmedia.MediaMaker;
import io.nve.ffmpeg.testmedia.TestMedia;
import io.nve.spi.Limits;
import io.nve.spi.MediaInfo;
import io.nve.testkit.Seeds;
import io.nve.time.Ticks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that lie, are broken, or want too much: each ends in a typed error, and soon. */
@Timeout(600)
class HostileMediaTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"list.m3u8", "list.mp4", "list.mkv", "list.avi", "list.png", "list"})
  void listsOfOtherFilesAreNotFollowed(String name) throws IOException {
    Path sibling = folder.resolve("sibling.mp4");
    Files.copy(clip(), sibling);
    for (String text :
        List.of(
            "ffconcat version 1.0\nfile sibling.mp4\n",
            "ffconcat version 1.0\nfile 'file:" + sibling + "'\n",
            "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nsibling.mp4\n#EXT-X-ENDLIST\n",
            "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\nfile://"
                + sibling
                + "\n#EXT-X-ENDLIST\n",
            "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
            "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\"><Period>"
                + "<BaseURL>sibling.mp4</BaseURL></Period></MPD>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"sibling.mp4\"/></svg>")) {
      Path list = folder.resolve(name);
      Files.writeString(list, text, StandardCharsets.UTF_8);
      assertRefused(list, ErrorCode.UNSUPPORTED_MEDIA);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "concat:a.mp4|b.mp4",
        "subfile,,start,0,end,0,,:x",
        "data:text",
        "pipe:0",
        "http:x",
        "%03d.png"
      })
  void namesThatLookLikeProtocolsAreOnlyNames(String name) throws IOException {
    Path odd = folder.resolve(name);
    Files.copy(clip(), odd);

    assertThat(probe(odd).videos()).hasSize(1);
  }

  @Test
  void missingFilesAndFoldersAreNotFound() {
    assertRefused(folder.resolve("nothing.mp4"), ErrorCode.MEDIA_NOT_FOUND);
    assertRefused(folder, ErrorCode.MEDIA_NOT_FOUND);
  }

  @Test
  void errorsCallAFileByItsNameOnly() throws IOException {
    Path bad = Files.write(folder.resolve("holiday.mp4"), new byte[5000]);

    assertThatThrownBy(() -> probe(bad))
        .isInstanceOf(EditorException.class)
        .hasMessageContaining("holiday.mp4")
        .hasMessageNotContaining(folder.toString());
  }

  @Test
  void emptyFilesAndArchivesAreUnsupported() throws IOException {
    assertRefused(
        Files.write(folder.resolve("empty.mp4"), new byte[0]), ErrorCode.UNSUPPORTED_MEDIA);
    Path zip = folder.resolve("zip.mp4");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.txt"));
      out.write(new byte[10_000]);
      out.closeEntry();
    }
    assertRefused(zip, ErrorCode.UNSUPPORTED_MEDIA);
  }

  @Test
  void garbageIsATypedError() {
    Seeds.check(
        20,
        random -> {
          byte[] bytes = new byte[1 + random.nextInt(100_000)];
          random.nextBytes(bytes);
          outcome(written("garbage", bytes));
        });
  }

  @Test
  void aSmallPngThatClaimsALargePictureIsRefusedUnread() throws IOException {
    Path bomb = folder.resolve("bomb.png");
    Files.write(bomb, png(16_384, 16_384));
    assertThat(Files.size(bomb)).isLessThan(2_000_000);

    long before = residentKilobytes();
    assertRefused(bomb, ErrorCode.LIMIT_PIXELS);

    assertThat(residentKilobytes() - before).isLessThan(64 * 1024);
  }

  @ParameterizedTest
  @CsvSource({"2147483647, 2147483647", "65535, 65535", "1, 2147483647", "8193, 8192"})
  void pngsBeyondTheLimitAreRefusedByTheirHeader(int width, int height) throws IOException {
    Path header = folder.resolve("header.png");
    Files.write(header, Arrays.copyOf(pngHeader(width, height), 4096));

    assertRefused(header, ErrorCode.LIMIT_PIXELS);
  }

  @Test
  void videosBeyondTheirLimitsAreRefused() {
    Path file = clip();
    Limits fewPixels = Limits.DEFAULT.withPixels(100);
    Limits shortOnes = Limits.DEFAULT.withDuration(Ticks.PER_SECOND);

    assertRefused(MediaInput.of(file).within(fewPixels), ErrorCode.LIMIT_PIXELS);
    assertRefused(MediaInput.of(file).within(shortOnes), ErrorCode.LIMIT_DURATION);
  }

  @Test
  void tooManyStreamsAreRefused() {
    Path sound = TestMedia.sound(8000, 1, 0.2).soundEncoder("-c:a", "aac").file("m4a");
    for (int count : new int[] {64, 65, 90}) {
      Path many = folder.resolve("many" + count + ".mp4");
      List<String> arguments = new ArrayList<>(List.of("-i", sound.toString()));
      for (int i = 0; i < count; i++) {
        arguments.addAll(List.of("-map", "0:a"));
      }
      arguments.addAll(List.of("-c", "copy", many.toString()));
      MediaMaker.ffmpeg(arguments);
      if (count <= 64) {
        assertThat(probe(many).audios()).hasSize(count);
      } else {
        assertRefused(many, ErrorCode.LIMIT_STREAMS);
      }
    }
  }

  @Test
  void codecsThatAreNotAllowedAreUnsupported() {
    Path file = TestMedia.video(64, 64, 25, 1).frames(3).encoder("-c:v", "flashsv").file("mkv");

    assertThatThrownBy(() -> VideoSource.open(MediaInput.of(file)))
        .isInstanceOfSatisfying(
            EditorException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA));
  }

  @Test
  void workThatIsCancelledEndsAtOnce() {
    MediaInput cancelled = MediaInput.of(clip()).cancelledBy(() -> true);

    assertRefused(cancelled, ErrorCode.CANCELLED);
  }

  @Test
  void workThatTakesTooLongEnds() {
    MediaInput input = MediaInput.of(clip());

    assertRefused(input.patientFor(Duration.ZERO), ErrorCode.RENDER_TIMEOUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mkv", "webm", "wav"})
  void truncatedFilesGivePicturesOrATypedError(String container) throws IOException {
    byte[] whole = Files.readAllBytes(sample(container));
    int points = Boolean.getBoolean(Seeds.LONG) ? 64 : 16;
    for (int i = 0; i < points; i++) {
      int length = (int) ((long) whole.length * i / points);
      outcome(written("cut." + container, Arrays.copyOf(whole, length)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mkv", "webm", "wav"})
  void flippedBitsGivePicturesOrATypedError(String container) throws IOException {
    byte[] whole = Files.readAllBytes(sample(container));
    int[] outcomes = new int[2];
    Seeds.check(
        20,
        random -> {
          byte[] flipped = whole.clone();
          // Half the damage goes into the first kilobytes, where the headers are.
          int flips = 1 + random.nextInt(8);
          for (int k = 0; k < flips; k++) {
            int reach = random.nextBoolean() ? Math.min(4096, whole.length) : whole.length;
            flipped[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
          }
          outcomes[outcome(written("flipped." + container, flipped)) ? 1 : 0]++;
        });
    // If nothing could be read at all, the damage would prove nothing.
    assertThat(outcomes[1]).isGreaterThan(outcomes[0] / 10);
  }

  private Path written(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Reads a bit of everything; a typed error is an answer, and nothing else that is thrown. */
  private static boolean outcome(Path file) {
    try {
      MediaInfo facts = probe(file);
      if (!facts.videos().isEmpty()) {
        try (VideoSource source = VideoSource.open(MediaInput.of(file))) {
          for (long ticks : new long[] {0, Ticks.PER_SECOND, Ticks.PER_SECOND / 2}) {
            source.frameAt(ticks).close();
          }
        }
      }
      if (!facts.audios().isEmpty()) {
        try (AudioSource source = AudioSource.open(MediaInput.of(file), 48_000, 2)) {
          source.read(10_000, new float[2][20_000], 20_000);
        }
      }
      return true;
    } catch (EditorException typed) {
      assertThat(typed.code())
          .isIn(
              ErrorCode.UNSUPPORTED_MEDIA,
              ErrorCode.CORRUPT_MEDIA,
              ErrorCode.NO_SUCH_STREAM,
              ErrorCode.LIMIT_PIXELS,
              ErrorCode.LIMIT_DURATION,
              ErrorCode.LIMIT_STREAMS,
              ErrorCode.TIME_OVERFLOW);
      return false;
    }
  }

  private static Path clip() {
    return TestMedia.video(64, 64, 25, 1).frames(50).h264(2, 25).mp4();
  }

  private static Path sample(String container) {
    TestMedia.Builder sound = TestMedia.sound(48_000, 2, 1.5);
    return switch (container) {
      case "wav" -> sound.soundEncoder("-c:a", "pcm_s16le").file("wav");
      case "webm" ->
          TestMedia.video(64, 64, 25, 1)
              .frames(40)
              .withSound(48_000, 2, 1.5)
              .vp9(20)
              .soundEncoder("-c:a", "libopus")
              .file("webm");
      default ->
          TestMedia.video(64, 64, 25, 1)
              .frames(40)
              .withSound(48_000, 2, 1.5)
              .h264(2, 20)
              .soundEncoder("-c:a", "aac")
              .file(container);
    };
  }

  private static MediaInfo probe(Path file) {
    return MediaProber.probe(MediaInput.of(file));
  }

  private static void assertRefused(Path file, ErrorCode code) {
    assertRefused(MediaInput.of(file), code);
  }

  private static void assertRefused(MediaInput input, ErrorCode code) {
    assertThatThrownBy(() -> MediaProber.probe(input))
        .isInstanceOfSatisfying(
            EditorException.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private static byte[] pngHeader(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    byte[] header = {8, 6, 0, 0, 0};
    chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(header).array());
    return out.toByteArray();
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(pngHeader(width, height));
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream zip = new DeflaterOutputStream(data, deflater)) {
      byte[] row = new byte[1 + width * 4];
      for (int y = 0; y < height / 8; y++) {
        zip.write(row);
      }
    } finally {
      deflater.end();
    }
    chunk(out, "IDAT", data.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.write(ByteBuffer.allocate(4).putInt(data.length).array());
    out.write(name);
    out.write(data);
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private static long residentKilobytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }
}
