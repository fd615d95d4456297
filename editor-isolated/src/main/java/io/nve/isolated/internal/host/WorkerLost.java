package io.nve.isolated.internal.host;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;

/** A worker ended, or does not keep to the protocol. */
final class WorkerLost extends Exception {
  private static final long serialVersionUID = 1L;

  /** What a JVM exits with that ran out of heap, by the option that we start it with. */
  private static final int OUT_OF_HEAP = 3;

  /** What a JVM says that the system gives no memory. */
  private static final String OUT_OF_NATIVE_MEMORY = "insufficient memory for the Java Runtime";

  private static final int SIGNAL = 128;

  private final ErrorCode code;
  private final String sentence;

  private WorkerLost(ErrorCode code, String sentence) {
    super(sentence);
    this.code = code;
    this.sentence = sentence;
  }

  /** A worker that ended with this status, after these words to its error output. */
  static WorkerLost ended(int status, String lastWords) {
    WorkerLost lost =
        status == OUT_OF_HEAP || lastWords.contains(OUT_OF_NATIVE_MEMORY)
            ? new WorkerLost(ErrorCode.RENDER_MEMORY, "The worker ran out of memory")
            : new WorkerLost(ErrorCode.WORKER_CRASHED, "The worker crashed (" + how(status) + ")");
    if (!lastWords.isEmpty()) {
      lost.addSuppressed(new IllegalStateException("The worker's last words: " + lastWords));
    }
    return lost;
  }

  /** A worker whose bytes are no messages, or that says what does not fit its task. */
  static WorkerLost garbled(Throwable cause) {
    WorkerLost lost =
        new WorkerLost(ErrorCode.WORKER_CRASHED, "The worker gave an answer that makes no sense");
    lost.initCause(cause);
    return lost;
  }

  private static String how(int status) {
    return status > SIGNAL && status < SIGNAL + 65
        ? "signal " + (status - SIGNAL)
        : "status " + status;
  }

  /** Returns the error for whoever asked for the work; the cause tells more. */
  EditorException error() {
    return new EditorException(code, sentence, this);
  }
}
