package io.nve.ffmpeg.internal.media;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.AvError;
import io.nve.ffmpeg.internal.av.AvException;
import java.util.function.Supplier;

/** Turns failures of native reads into typed errors about one file. */
record MediaErrors(String name, Patience patience) {

  <T> T typed(Supplier<T> work) {
    try {
      return work.get();
    } catch (AvException failure) {
      throw typed(failure);
    }
  }

  private EditorException typed(AvException failure) {
    if (failure.code() == AvError.EXIT) {
      return patience.ended();
    }
    return new EditorException(code(failure), sentence(failure), failure);
  }

  private static ErrorCode code(AvException failure) {
    if (failure.code() == AvError.NO_DECODER) {
      return ErrorCode.UNSUPPORTED_MEDIA;
    }
    return switch (failure.operation()) {
      case AvError.OPEN_FILE -> ErrorCode.MEDIA_NOT_FOUND;
      case AvError.RECOGNISE_FORMAT -> ErrorCode.UNSUPPORTED_MEDIA;
      // Demuxers report a stream beyond the limit as an allocation that failed.
      case AvError.READ_HEADER ->
          failure.code() == AvError.NO_MEMORY ? ErrorCode.LIMIT_STREAMS : ErrorCode.CORRUPT_MEDIA;
      default -> ErrorCode.CORRUPT_MEDIA;
    };
  }

  private String sentence(AvException failure) {
    return switch (code(failure)) {
      case UNSUPPORTED_MEDIA -> name + " is in a format that is not supported";
      case MEDIA_NOT_FOUND -> name + " is missing or cannot be read";
      case LIMIT_STREAMS -> name + " has too many streams";
      default -> name + " is damaged (" + failure.getMessage() + ")";
    };
  }
}
