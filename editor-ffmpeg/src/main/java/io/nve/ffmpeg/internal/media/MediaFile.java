package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.Decoder;
import io.nve.ffmpeg.internal.av.Demuxer;
import io.nve.ffmpeg.internal.av.TimeBase;
import java.nio.file.Files;
import java.util.function.Supplier;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avformat;
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
    if (demuxer.streamCount() > input.limits().maxStreams()) {
      throw error(
          ErrorCode.LIMIT_STREAMS, "has more than " + input.limits().maxStreams() + " streams");
    }
    for (int i = 0; i < demuxer.streamCount(); i++) {
      AVCodecParameters parameters = stream(i).codecpar();
      long pixels = (long) parameters.width() * parameters.height();
      if (pixels > input.limits().maxPixels()) {
        throw error(
            ErrorCode.LIMIT_PIXELS,
            "has pictures of more than " + input.limits().maxPixels() + " pixels");
      }
    }
    if (StreamTimes.duration(this) > input.limits().maxDuration()) {
      throw error(ErrorCode.LIMIT_DURATION, "is longer than its limit");
    }
    return true;
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
   * Returns the index of the stream of a kind that a player would choose.
   *
   * @param type an {@code AVMEDIA_TYPE_…} value
   * @throws EditorException with {@code NO_SUCH_STREAM} when there is none
   */
  int best(int type) {
    int index = avformat.av_find_best_stream(demuxer.raw(), type, -1, -1, (AVCodec) null, 0);
    if (index < 0) {
      throw error(ErrorCode.NO_SUCH_STREAM, "has no " + kind(type));
    }
    return index;
  }

  /**
   * Returns {@code index} when the stream there is of the kind asked for.
   *
   * @throws EditorException with {@code NO_SUCH_STREAM} when it is not
   */
  int require(int index, int type) {
    if (index < 0
        || index >= demuxer.streamCount()
        || stream(index).codecpar().codec_type() != type) {
      throw error(ErrorCode.NO_SUCH_STREAM, "has no " + kind(type) + " at stream " + index);
    }
    return index;
  }

  private static String kind(int type) {
    return type == avutil.AVMEDIA_TYPE_VIDEO ? "pictures" : "sound";
  }

  @Override
  public void close() {
    demuxer.close();
  }
}
