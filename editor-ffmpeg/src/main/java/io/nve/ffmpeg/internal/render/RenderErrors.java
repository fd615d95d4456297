package io.nve.ffmpeg.internal.render;

import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.av.AvException;

/** What native failures mean to somebody who renders. */
final class RenderErrors {
  private RenderErrors() {}

  static ErrorCode code(AvException failure) {
    String operation = failure.operation();
    if (operation.endsWith("the output") || operation.equals("write the header")) {
      return ErrorCode.OUTPUT_NOT_WRITABLE;
    }
    return operation.startsWith("open encoder")
        ? ErrorCode.UNSUPPORTED_OUTPUT
        : ErrorCode.BACKEND_FAILED;
  }

  static String sentence(AvException failure) {
    return switch (code(failure)) {
      case OUTPUT_NOT_WRITABLE -> "The output cannot be written (" + failure.getMessage() + ")";
      case UNSUPPORTED_OUTPUT -> "The encoder refuses this output (" + failure.getMessage() + ")";
      default -> "Rendering failed (" + failure.getMessage() + ")";
    };
  }
}
