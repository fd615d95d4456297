package io.nve.typings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shapes of the core's values in JSON, as {@code values.d.ts} has them. */
final class ValueDeclarations {
  private static final String FILE = "values.d.ts";
  private static final Pattern NAME =
      Pattern.compile("^export (?:type|interface) (\\w+)", Pattern.MULTILINE);

  private static final Pattern NEXT = Pattern.compile("\n\n(?=/\\*\\*)");

  private ValueDeclarations() {}

  /** Returns all of them, in the order of the file. */
  static List<Declaration> all() {
    List<Declaration> all = new ArrayList<>();
    for (String part : NEXT.splitAsStream(text()).toList()) {
      Matcher name = NAME.matcher(part);
      if (!name.find()) {
        throw new TypingException(FILE + " has a comment without a type: " + part);
      }
      all.add(new Declaration(name.group(1), part.strip() + "\n"));
    }
    return all;
  }

  private static String text() {
    try (InputStream file = ValueDeclarations.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new TypingException(FILE + " is not on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
