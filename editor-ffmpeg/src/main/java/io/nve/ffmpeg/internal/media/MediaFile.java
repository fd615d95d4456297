package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.Decoder;
import io.nve.ffmpeg.internal.av.Demuxer;
import io.nve.ffmpeg.internal.av.TimeBase;
import io.nve.spi.Limits;
import io.nve.time.Ticks;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * An open media file that keeps within its limits, and whose every failure is a typed error that
 * calls the file by its name and never by its path.
 */
final class MediaFile implements AutoCloseable {
  private final MediaInput input;
  private final Patience patience;
  private final Demuxer demuxer;

  private MediaFile(MediaInput input, Patience patience, Demuxer demuxer) {
    this.input = input;
    this.patience = patience;
    this.demuxer = demuxer;
  }

  /**
   * Opens {@code input} and checks it against its limits.
   *
   * @throws EditorException with {@code MEDIA_NOT_FOUND}, {@code UNSUPPORTED_MEDIA}, {@code
   *     CORRUPT_MEDIA}, {@code CANCELLED}, {@code RENDER_TIMEOUT} or one of the {@code LIMIT_}s
   */
  static MediaFile open(MediaInput input) {
    if (!Files.isRegularFile(input.path()) || !Files.isReadable(input.path())) {
      throw new EditorException(
          ErrorCode.MEDIA_NOT_FOUND, input.name() + " is missing or cannot be read");
    }
    StillHeader.check(input);
    Patience patience = new Patience(input);
    MediaErrors errors = new MediaErrors(input.name(), patience);
    Demuxer demuxer =
        errors.typed(() -> Demuxer.open(input.path(), input.effectivePolicy(), patience));
    MediaFile file = new MediaFile(input, patience, demuxer);
    try {
      file.typed(file::checkLimits);
      return file;
    } catch (EditorException refused) {
      file.close();
      throw refused;
    }
  }

  private boolean checkLimits() {
    Limits limits = input.limits();
    if (demuxer.streamCount() > limits.streams()) {
      throw error(ErrorCode.LIMIT_STREAMS, "has more than " + limits.streams() + " streams");
    }
    for (int i = 0; i < demuxer.streamCount(); i++) {
      AVCodecParameters parameters = stream(i).codecpar();
      checkPixels(parameters.width(), parameters.height());
    }
    if (StreamTimes.duration(this) > limits.duration()) {
      throw error(
          ErrorCode.LIMIT_DURATION,
          "is longer than " + limits.duration() / Ticks.PER_SECOND + " seconds");
    }
    return true;
  }

  /**
   * Returns if a picture of this size is within the limit.
   *
   * @throws EditorException with {@code LIMIT_PIXELS} when it is not
   */
  void checkPixels(int width, int height) {
    if ((long) width * height > input.limits().pixels()) {
      throw error(
          ErrorCode.LIMIT_PIXELS,
          "has pictures of more than " + input.limits().pixels() + " pixels");
    }
  }

  /** Does something native and turns its failure into a typed error. */
  <T> T typed(Supplier<T> work) {
    return new MediaErrors(input.name(), patience).typed(work);
  }

  EditorException error(ErrorCode code, String whatIsWrong) {
    return new EditorException(code, input.name() + " " + whatIsWrong);
  }

  MediaInput input() {
    return input;
  }

  Patience patience() {
    return patience;
  }

  Demuxer demuxer() {
    return demuxer;
  }

  AVStream stream(int index) {
    return demuxer.stream(index);
  }

  TimeBase timeBase(int index) {
    return demuxer.timeBase(index);
  }

  /** Opens a decoder for one stream. */
  Decoder decoder(int index) {
    return typed(() -> Decoder.open(stream(index), input.effectivePolicy()));
  }

  /**
   * Returns the index of the stream that is number {@code ordinal}, from 0, of its kind.
   *
   * @throws EditorException with {@code NO_SUCH_STREAM} when there are not so many
   */
  int nth(int ordinal, int type) {
    int seen = 0;
    for (int i = 0; i < demuxer.streamCount(); i++) {
      AVStream stream = stream(i);
      if (StreamTimes.plays(stream) && stream.codecpar().codec_type() == type) {
        if (seen == ordinal) {
          return i;
        }
        seen++;
      }
    }
    throw error(
        ErrorCode.NO_SUCH_STREAM,
        seen == 0 ? "has no " + kind(type) : "has no stream " + ordinal + " of " + kind(type));
  }

  private static String kind(int type) {
    return type == avutil.AVMEDIA_TYPE_VIDEO ? "pictures" : "sound";
  }

  @Override
  public void close() {
    demuxer.close();
  }
}
