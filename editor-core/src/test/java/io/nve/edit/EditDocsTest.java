package io.nve.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.nve.error.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds {@code docs/edits.md} to the catalog and to the pictures in the edits' Javadoc. After a
 * change, {@code -Dnve.docs.write=true} writes it anew.
 */
class EditDocsTest {
  private static final Path DOCS = Path.of("..", "docs", "edits.md");
  private static final Path SOURCES = Path.of("src", "main", "java", "io", "nve", "edit");
  private static final String INTRO =
      """
      # Edits

      What an editor does, each planned into one batch of operations or refused whole. A script \
      says an edit as a JSON object with its name under `edit` and its parameters; times are ticks, \
      or texts such as `"48f"` (frames of the sequence) and `"-1.5s"`. Ranges are `{"start": …, \
      "end": …}` or `{"start": …, "duration": …}`, speeds `2` or `"1/2"`. Material has `in`, `out` \
      and one of `asset`, `sequence` and `text`, or a `content` and `props`; a part is material with \
      its `track` and perhaps an `id`.

      Besides the refusals named with each edit, ids that are not there give `UNKNOWN_ENTITY`, ids of \
      something else `WRONG_KIND`, times that are out of range `TIME_OVERFLOW`. Links, groups, sync \
      locks, transitions and limits are treated as `EditOptions` says.

      This page is written from the catalog by `EditDocsTest`.
      """;

  @Test
  void theDocumentationSaysWhatTheCatalogSays() throws IOException {
    String expected = page();
    if (Boolean.getBoolean("nve.docs.write")) {
      Files.writeString(DOCS, expected);
    }
    assertThat(Files.readString(DOCS)).isEqualTo(expected);
  }

  private static String page() throws IOException {
    StringBuilder page = new StringBuilder(INTRO);
    page.append("\n| edit | what it does |\n|---|---|\n");
    for (EditType<?> type : EditCatalog.types()) {
      page.append("| [`").append(type.name()).append("`](#").append(type.name()).append(") | ");
      page.append(type.about()).append(" |\n");
    }
    for (EditType<?> type : EditCatalog.types()) {
      page.append(section(type));
    }
    return page.toString();
  }

  private static String section(EditType<?> type) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("\n## ").append(type.name()).append("\n\n").append(type.about()).append("\n");
    String picture = picture(type);
    if (!picture.isEmpty()) {
      text.append("\n```\n").append(picture).append("```\n");
    }
    text.append("\n| parameter | type | | meaning |\n|---|---|---|---|\n");
    for (EditParameter<?, ?> parameter : type.parameters()) {
      text.append("| `").append(parameter.name()).append("` | ");
      text.append(parameter.type().replace("|", "\\|")).append(" | ");
      text.append(parameter.defaultValue().isPresent() ? "optional" : "").append(" | ");
      text.append(parameter.about()).append(" |\n");
    }
    String refusals =
        type.refusals().stream()
            .map(ErrorCode::name)
            .map(code -> "`" + code + "`")
            .collect(Collectors.joining(", "));
    if (!refusals.isEmpty()) {
      text.append("\nRefused with ").append(refusals).append(".\n");
    }
    return text.toString();
  }

  /** Returns the first picture in the Javadoc of an edit's record, or nothing. */
  private static String picture(EditType<?> type) throws IOException {
    List<String> source = Files.readAllLines(sourceOf(type));
    StringBuilder picture = new StringBuilder();
    boolean within = false;
    for (String line : source) {
      if (line.equals(" * </pre>") || line.startsWith("public record")) {
        break;
      }
      if (within) {
        picture.append(line.length() > 3 ? line.substring(3) : "").append("\n");
      }
      within |= line.equals(" * <pre>");
    }
    return picture.toString();
  }

  private static Path sourceOf(EditType<?> type) throws IOException {
    try (var files = Files.list(SOURCES)) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        int of = text.indexOf("EditType.of(");
        boolean describes =
            of > 0 && text.substring(of + 12).stripLeading().startsWith("\"" + type.name() + "\"");
        if (describes && text.contains("implements Edit {")) {
          return file;
        }
      }
    }
    throw new AssertionError("No record describes " + type.name());
  }
}
