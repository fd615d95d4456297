package io.nve.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.nve.codec.OperationCodec;
import io.nve.codec.ProjectCodec;
import io.nve.ffmpeg.internal.media.StillHeaderFuzz;
import io.nve.ffmpeg.internal.title.FontFuzz;
import io.nve.interop.otio.OtioWriter;
import io.nve.isolated.internal.wire.Answer;
import io.nve.isolated.internal.wire.Wire;
import io.nve.isolated.internal.wire.WireFuzz;
import io.nve.json.JsonWriter;
import io.nve.model.Project;
import io.nve.spi.Image;
import io.nve.spi.Progress;
import io.nve.testkit.RandomJson;
import io.nve.testkit.RandomOperations;
import io.nve.testkit.RandomProjects;
import io.nve.testkit.RandomSequences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** All parsers, each with its entry for Jazzer and a little good input to begin from. */
enum Target {
  JSON(JsonFuzz.class, JsonFuzz::fuzzerTestOneInput),
  PROJECT(ProjectFuzz.class, ProjectFuzz::fuzzerTestOneInput),
  OPERATION(OperationFuzz.class, OperationFuzz::fuzzerTestOneInput),
  MESSAGE(MessageFuzz.class, MessageFuzz::fuzzerTestOneInput),
  OTIO(OtioFuzz.class, OtioFuzz::fuzzerTestOneInput),
  TIMECODE(TimecodeFuzz.class, TimecodeFuzz::fuzzerTestOneInput),
  WIRE(WireFuzz.class, WireFuzz::fuzzerTestOneInput),
  FONT(FontFuzz.class, FontFuzz::fuzzerTestOneInput),
  STILL_HEADER(StillHeaderFuzz.class, StillHeaderFuzz::fuzzerTestOneInput);

  private static final int SEEDS = 5;

  private final Class<?> entry;

  @SuppressWarnings("ImmutableEnumChecker") // a reference to a method without state
  private final Consumer<byte[]> parser;

  Target(Class<?> entry, Consumer<byte[]> parser) {
    this.entry = entry;
    this.parser = parser;
  }

  String entry() {
    return entry.getName();
  }

  void parse(byte[] bytes) {
    parser.accept(bytes);
  }

  /** Returns input that is well-formed, so that fuzzing begins behind the first check. */
  List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (int i = 0; i < SEEDS; i++) {
      Random random = new Random(i);
      seeds.add(
          switch (this) {
            case JSON -> JsonWriter.canonical(RandomJson.next(random, 4)).getBytes(UTF_8);
            case PROJECT -> ProjectCodec.encode(RandomProjects.next(random)).getBytes(UTF_8);
            case OPERATION -> operation(random).getBytes(UTF_8);
            case MESSAGE ->
                ("{\"type\":\"submit\",\"seq\":" + i + ",\"batch\":" + operation(random) + "}")
                    .getBytes(UTF_8);
            case OTIO -> otio(random).getBytes(UTF_8);
            case TIMECODE -> ("01:02:0" + i + (i % 2 == 0 ? ":" : ";") + "04").getBytes(UTF_8);
            case WIRE -> wire(i);
            case FONT -> TinyFont.bytes(i);
            case STILL_HEADER -> header(i);
          });
    }
    return seeds;
  }

  private static String operation(Random random) {
    Project project = RandomProjects.next(random);
    return OperationCodec.encode(RandomOperations.next(random, project));
  }

  private static String otio(Random random) {
    return OtioWriter.write(RandomSequences.next(random)).text();
  }

  private static byte[] wire(int number) {
    return Wire.bytes(
        switch (number) {
          case 0 -> new Answer.Advanced(new Progress(Progress.Phase.RENDERING, 0.5, 1, 2));
          case 1 -> new Answer.Drawn(Image.of(2, 1, new byte[8]));
          default -> new Answer.Failed("CORRUPT_MEDIA", "Text " + number, "/a");
        });
  }

  private static byte[] header(int number) {
    byte[][] starts = {
      {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 9},
      {-1, (byte) 0xd8, -1, (byte) 0xe0, 0, 4, 0, 0, -1, (byte) 0xc0, 0, 11, 8, 0, 9, 0, 9},
      {'G', 'I', 'F', '8', '9', 'a', 9, 0, 9, 0},
      {'B', 'M', 0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0},
      {'R', 'I', 'F', 'F', 40, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8', 'L', 9, 0, 0, 0, 0x2f}
    };
    return Arrays.copyOf(starts[number], 64);
  }
}
