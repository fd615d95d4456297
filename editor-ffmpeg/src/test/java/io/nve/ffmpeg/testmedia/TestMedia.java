package io.nve.ffmpeg.testmedia;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Recipe of a media file: numbered pictures, telling sound, or both. Made once per build and kept
 * under {@code target}, by a name that says all of the recipe.
 *
 * <pre>{@code
 * Path file = TestMedia.video(320, 180, 24000, 1001).frames(96).h264(3, 48).mp4();
 * }</pre>
 */
public final class TestMedia {
  private static final int SOUND_CHUNK = 4800;

  private final String name;
  private final int width;
  private final int height;
  private final int rateNum;
  private final int rateDen;
  private final int frames;
  private final int firstNumber;
  private final List<String> videoCodec;
  private final List<String> filters;
  private final int soundRate;
  private final int channels;
  private final double soundSeconds;
  private final List<String> soundCodec;
  private final List<String> output;

  private TestMedia(Builder b) {
    name = b.name.toString();
    width = b.width;
    height = b.height;
    rateNum = b.rateNum;
    rateDen = b.rateDen;
    frames = b.frames;
    firstNumber = b.firstNumber;
    videoCodec = List.copyOf(b.videoCodec);
    filters = List.copyOf(b.filters);
    soundRate = b.soundRate;
    channels = b.channels;
    soundSeconds = b.soundSeconds;
    soundCodec = List.copyOf(b.soundCodec);
    output = List.copyOf(b.output);
  }

  /** Starts a recipe with pictures of a size, at {@code rateNum/rateDen} a second. */
  public static Builder video(int width, int height, int rateNum, int rateDen) {
    Builder b = new Builder();
    b.width = width;
    b.height = height;
    b.rateNum = rateNum;
    b.rateDen = rateDen;
    b.name.append(width).append('x').append(height).append('@').append(rateNum);
    b.name.append('-').append(rateDen);
    return b;
  }

  /** Starts a recipe with sound only. */
  public static Builder sound(int rate, int channels, double seconds) {
    return new Builder().withSound(rate, channels, seconds);
  }

  /** What can be said about a media file before it is made. */
  public static final class Builder {
    private final StringBuilder name = new StringBuilder();
    private int width;
    private int height;
    private int rateNum = 25;
    private int rateDen = 1;
    private int frames;
    private int firstNumber;
    private List<String> videoCodec = List.of();
    private final List<String> filters = new ArrayList<>();
    private int soundRate;
    private int channels;
    private double soundSeconds;
    private List<String> soundCodec = List.of();
    private final List<String> output = new ArrayList<>();

    private Builder() {}

    /** Says how many pictures there are; the first is number 0. */
    public Builder frames(int count) {
      frames = count;
      return named("_f" + count);
    }

    /** Says what number the first picture carries. */
    public Builder firstNumber(int number) {
      firstNumber = number;
      return named("_n" + number);
    }

    /** Encodes pictures as H.264 with so many B-frames in a row and so many frames a group. */
    public Builder h264(int bFrames, int group) {
      videoCodec =
          List.of(
              "-c:v",
              "libx264",
              "-preset",
              "veryfast",
              "-crf",
              "23",
              "-pix_fmt",
              "yuv420p",
              "-bf",
              "" + bFrames,
              "-g",
              "" + group,
              "-sc_threshold",
              "0",
              "-b_strategy",
              "0",
              "-threads",
              "2");
      return named("_h264-b" + bFrames + "-g" + group);
    }

    /** Encodes pictures as VP9, whose hidden reference frames take part. */
    public Builder vp9(int group) {
      videoCodec =
          List.of(
              "-c:v",
              "libvpx-vp9",
              "-deadline",
              "good",
              "-cpu-used",
              "5",
              "-crf",
              "34",
              "-b:v",
              "0",
              "-g",
              "" + group,
              "-pix_fmt",
              "yuv420p",
              "-auto-alt-ref",
              "1",
              "-lag-in-frames",
              "16",
              "-threads",
              "2");
      return named("_vp9-g" + group);
    }

    /** Encodes pictures with another encoder of the program, its options as given. */
    public Builder encoder(String... options) {
      videoCodec = List.of(options);
      return named("_" + String.join("", options));
    }

    /** Converts pictures by the matrix of BT.709 and tags them so. */
    public Builder bt709() {
      filters.add("scale=out_color_matrix=bt709:out_range=tv");
      filters.add("setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv");
      return named("_bt709");
    }

    /** Sends pictures through one filter before they are encoded. */
    public Builder filter(String filter) {
      filters.add(filter);
      return named("_" + Integer.toHexString(filter.hashCode()));
    }

    /** Gives every picture its own time by an expression of {@code setpts}. */
    public Builder times(String expression) {
      filters.add("settb=1/90000,setpts='" + expression + "'");
      output.addAll(List.of("-fps_mode", "passthrough", "-enc_time_base", "1/90000"));
      return named("_vfr" + Integer.toHexString(expression.hashCode()));
    }

    /** Adds sound of {@link TestSound}, which starts with the pictures. */
    public Builder withSound(int rate, int count, double seconds) {
      soundRate = rate;
      channels = count;
      soundSeconds = seconds;
      return named("_a" + rate + "x" + count + "-" + seconds);
    }

    /** Encodes the sound with an encoder of the program, its options as given. */
    public Builder soundEncoder(String... options) {
      soundCodec = List.of(options);
      return named("_" + String.join("", options));
    }

    /** Adds options for the output file. */
    public Builder with(String... options) {
      output.addAll(List.of(options));
      return named("_" + Integer.toHexString(Arrays.hashCode(options)));
    }

    /** Makes an MP4 file and returns where it is. */
    public Path mp4() {
      return file("mp4");
    }

    /** Makes a file whose format its extension says, and returns where it is. */
    public Path file(String extension) {
      String safe = name.toString().replaceAll("[^A-Za-z0-9_.@-]", "");
      Path file = MediaMaker.generated().resolve(safe + "." + extension);
      makeOnce(this, file, extension);
      return file;
    }

    private Builder named(String part) {
      name.append(part);
      return this;
    }
  }

  private static synchronized void makeOnce(Builder recipe, Path file, String extension) {
    if (!Files.exists(file)) {
      new TestMedia(recipe).make(file, extension);
    }
  }

  private void make(Path file, String extension) {
    Path sound = file.resolveSibling(file.getFileName() + ".f32");
    Path made = file.resolveSibling("making-" + file.getFileName());
    try {
      List<String> arguments = new ArrayList<>(inputs(sound));
      if (!filters.isEmpty()) {
        arguments.addAll(List.of("-vf", String.join(",", filters)));
      }
      arguments.addAll(videoCodec);
      arguments.addAll(soundCodec);
      arguments.addAll(output);
      arguments.add(made.toString());
      MediaMaker.ffmpeg(arguments, this::feed);
      Files.move(made, file);
      Files.deleteIfExists(sound);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot make " + name + " as " + extension, broken);
    }
  }

  private List<String> inputs(Path sound) throws IOException {
    List<String> arguments = new ArrayList<>();
    if (frames > 0) {
      arguments.addAll(
          List.of(
              "-f",
              "rawvideo",
              "-pix_fmt",
              "rgb24",
              "-video_size",
              width + "x" + height,
              "-framerate",
              rateNum + "/" + rateDen,
              "-i",
              "pipe:0"));
    }
    if (soundRate > 0) {
      writeSound(sound);
      arguments.addAll(
          List.of(
              "-f", "f32le", "-ar", "" + soundRate, "-ac", "" + channels, "-i", sound.toString()));
    }
    return arguments;
  }

  private void feed(OutputStream out) throws IOException {
    for (int i = 0; i < frames; i++) {
      out.write(TestPicture.rgb(firstNumber + i, width, height));
    }
  }

  private void writeSound(Path file) throws IOException {
    long count = (long) Math.floor(soundSeconds * soundRate + 0.5);
    try (OutputStream out = Files.newOutputStream(file)) {
      ByteBuffer chunk = ByteBuffer.allocate(SOUND_CHUNK * channels * 4);
      chunk.order(ByteOrder.LITTLE_ENDIAN);
      for (long n = 0; n < count; n++) {
        for (int c = 0; c < channels; c++) {
          chunk.putFloat(TestSound.at(n, c));
        }
        if (!chunk.hasRemaining() || n == count - 1) {
          out.write(chunk.array(), 0, chunk.position());
          chunk.clear();
        }
      }
    }
  }
}
