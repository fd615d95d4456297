package io.nve.ffmpeg.internal.av;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/** Return codes of libav*, checked and put into words. */
public final class AvError {
  static {
    Libav.load();
  }

  /** The stream has ended. */
  public static final int EOF = avutil.AVERROR_EOF();

  /** The call wants more input, or wants its output taken, before it goes on. */
  public static final int AGAIN = avutil.AVERROR_EAGAIN();

  /** An {@link Interrupt} asked the call to stop. */
  public static final int EXIT = avutil.AVERROR_EXIT();

  /** The data makes no sense to the demuxer or decoder. */
  public static final int INVALID_DATA = avutil.AVERROR_INVALIDDATA();

  /** An argument, or a property of the media, is outside what is allowed. */
  public static final int INVALID_ARGUMENT = avutil.AVERROR_EINVAL();

  /** Memory ran out, or an allocation was larger than the limit. */
  public static final int NO_MEMORY = avutil.AVERROR_ENOMEM();

  /** No decoder is allowed for the codec. */
  public static final int NO_DECODER = avutil.AVERROR_DECODER_NOT_FOUND();

  /** The operation of {@link Demuxer#open} that fails when the file cannot be read. */
  public static final String OPEN_FILE = "open the file";

  /** The operation of {@link Demuxer#open} that fails when no allowed format fits. */
  public static final String RECOGNISE_FORMAT = "recognise the format";

  /** The operation of {@link Demuxer#open} that fails when the start of the file is damaged. */
  public static final String READ_HEADER = "read the header";

  private static final int TEXT_SIZE = 128;

  private AvError() {}

  /**
   * Returns {@code code} when it is not negative.
   *
   * @param operation what was being done, in words and without file names
   * @throws AvException when {@code code} is negative
   */
  public static int check(int code, String operation) {
    if (code < 0) {
      throw new AvException(code, operation);
    }
    return code;
  }

  /**
   * Returns {@code pointer} when the allocation that made it succeeded.
   *
   * @throws AvException with {@link #NO_MEMORY} when it is absent or points to nothing
   */
  public static <P extends Pointer> P allocated(@Nullable P pointer, String operation) {
    if (pointer == null || pointer.isNull()) {
      throw new AvException(NO_MEMORY, operation);
    }
    return pointer;
  }

  /** Returns the words libav* has for a negative {@code code}. */
  public static String text(int code) {
    byte[] buffer = new byte[TEXT_SIZE];
    avutil.av_strerror(code, buffer, buffer.length);
    int length = 0;
    while (length < buffer.length && buffer[length] != 0) {
      length++;
    }
    return new String(buffer, 0, length, StandardCharsets.UTF_8);
  }
}
