package io.nve.error;

/**
 * The one exception of this library: a stable {@linkplain #code() code}, one clear sentence, and,
 * where the fault lies inside a document, the {@linkplain #path() path} to it.
 *
 * <p>Whoever catches one can rely on nothing having changed: values are immutable, and outputs
 * appear whole or not at all.
 *
 * <pre>{@code
 * try {
 *   project = ProjectCodec.decode(text);
 * } catch (EditorException e) {
 *   log(e.code() + " at " + e.path() + ": " + e.getMessage());
 * }
 * }</pre>
 */
public final class EditorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String message;
  private final String path;

  /** Creates an error that concerns no particular place in a document. */
  public EditorException(ErrorCode code, String message) {
    this(code, message, "");
  }

  /**
   * Creates an error.
   *
   * @param path where in the document the fault lies, as a JSON Pointer (RFC 6901), or empty
   */
  public EditorException(ErrorCode code, String message, String path) {
    super(message);
    this.code = code;
    this.message = message;
    this.path = path;
  }

  /** Creates an error with the exception that caused it. */
  public EditorException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.message = message;
    this.path = "";
  }

  /** Returns the stable code of this error. */
  public ErrorCode code() {
    return code;
  }

  /** Returns the JSON Pointer (RFC 6901) to the fault, or an empty string. */
  public String path() {
    return path;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** Returns the same error, seen from one level further out: a segment goes before its path. */
  public EditorException under(String segment) {
    String escaped = segment.replace("~", "~0").replace("/", "~1");
    EditorException moved = new EditorException(code, message, "/" + escaped + path);
    moved.setStackTrace(getStackTrace());
    return moved;
  }
}
