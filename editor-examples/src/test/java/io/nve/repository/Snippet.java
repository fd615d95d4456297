package io.nve.repository;

import java.nio.file.Path;
import java.util.List;

/**
 * A fenced block of a document.
 *
 * @param document the file it stands in
 * @param line the number of its first line of code in that file
 * @param language what the fence names, such as {@code java} or {@code sh}; may be empty
 * @param use what the comment before it asks for
 * @param code its lines
 */
record Snippet(Path document, int line, String language, Use use, List<String> code) {

  /** What is done with a block, by the comment {@code <!-- snippet: … -->} on a line before it. */
  enum Use {
    /** No comment: it is compiled, and run. */
    RUN,
    /** {@code compile-only}: it needs something at run time that a test does not have. */
    COMPILE_ONLY,
    /** {@code skip because …}: it is no code of ours. */
    SKIP
  }

  /** Where a reader finds it, in the form that editors turn into a link. */
  String place() {
    return Repository.name(document) + ":" + line;
  }
}
