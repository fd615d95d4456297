package io.nve.repository;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Java block as a source file. A block that declares a class is one as it is; a fragment becomes
 * the body of a main method, with its imports in front. Every line of code keeps its number.
 *
 * @param type the class to run
 * @param source the text of the file
 * @param runnable whether the class has a main method
 */
record JavaSnippet(String type, String source, boolean runnable) {

  private static final Pattern TYPE =
      Pattern.compile(
          "(?:(?:public|final|abstract|sealed|non-sealed|strictfp)\\s+)*"
              + "(?:class|record|enum|interface|@interface)\\s+(\\w+).*");
  private static final Pattern NOT_YET_CODE =
      Pattern.compile("\\s*|\\s*(//|/\\*|\\*|@(?!interface)|import\\b).*");
  private static final Pattern IMPORT = Pattern.compile("\\s*import\\s+[\\w.*\\s]+;\\s*(//.*)?");
  private static final Pattern MAIN = Pattern.compile("static\\s+void\\s+main\\s*\\(");

  static JavaSnippet of(Snippet snippet) {
    Matcher type =
        TYPE.matcher(
            snippet.code().stream()
                .filter(line -> !NOT_YET_CODE.matcher(line).matches())
                .findFirst()
                .orElse(""));
    return type.matches() ? file(type.group(1), snippet.code()) : fragment(snippet.code());
  }

  private static JavaSnippet file(String type, List<String> code) {
    String text = String.join("\n", code);
    return new JavaSnippet(type, text, MAIN.matcher(text).find());
  }

  private static JavaSnippet fragment(List<String> code) {
    String imports =
        code.stream()
            .filter(JavaSnippet::isImport)
            .map(String::strip)
            .collect(Collectors.joining(" "));
    String body =
        code.stream().map(line -> isImport(line) ? "" : line).collect(Collectors.joining("\n"));
    // All on one line, so that line n of the block stays line n.
    String before =
        imports.replaceAll("//[^;]*$", "")
            + " class Fragment { public static void main(String[] args) throws Exception { ";
    return new JavaSnippet("Fragment", before + body + "\n}}\n", true);
  }

  private static boolean isImport(String line) {
    return IMPORT.matcher(line).matches();
  }
}
