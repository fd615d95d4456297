package io.nve.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What index.d.ts leaves open: nothing. */
class DeclarationsTest {
  private static final Pattern COMMENTS_AND_TEXTS =
      Pattern.compile("/\\*.*?\\*/|'(?:[^'\\\\\n]|\\\\.)*'", Pattern.DOTALL);
  private static final Pattern MEMBER =
      Pattern.compile("  (?!#private|private |protected )[a-z]\\w*[^,]*");

  @Test
  void saysEveryTypeWithoutAny() throws IOException {
    String code = COMMENTS_AND_TEXTS.matcher(declarations()).replaceAll(" ");
    assertThat(code).doesNotContainPattern("\\bany\\b").doesNotContainPattern("\\bobject\\b");
  }

  @Test
  void documentsEveryExport() throws IOException {
    List<String> bare = new ArrayList<>();
    String before = "";
    boolean inClass = false;
    for (String line : declarations().lines().toList()) {
      boolean export = line.startsWith("export ") && !line.equals("export {};");
      inClass = export ? line.startsWith("export class") : inClass && !line.startsWith("}");
      boolean member = inClass && !export && MEMBER.matcher(line).matches();
      if ((export || member) && !before.endsWith("*/")) {
        bare.add(line);
      }
      before = line;
    }
    assertThat(bare).isEmpty();
  }

  @Test
  void linksOnlyToWhatIsThere() throws IOException {
    String text = declarations();
    Pattern link = Pattern.compile("\\{@link (\\w+)(?:\\.(\\w+))?");
    assertThat(link.matcher(text).results().map(each -> each.group(1)).distinct())
        .isNotEmpty()
        .allSatisfy(name ->
            assertThat(text)
                .containsPattern("\nexport (class|function|interface|type) " + name + "\\b"));
  }

  private static String declarations() throws IOException {
    return Files.readString(Consumer.PACKAGE.resolve("index.d.ts"));
  }
}
