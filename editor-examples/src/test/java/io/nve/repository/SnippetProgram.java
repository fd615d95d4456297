package io.nve.repository;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a Java block against what the tests see, and runs it in a folder of its own. */
final class SnippetProgram {

  private static final long SECONDS = 120;

  private final Snippet snippet;
  private final JavaSnippet java;
  private final Path folder;

  SnippetProgram(Snippet snippet, Path folder) {
    this.snippet = snippet;
    this.java = JavaSnippet.of(snippet);
    this.folder = folder;
  }

  /** Compiles it and throws an error that names the line of the document if that fails. */
  void compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<String> options =
        List.of("-proc:none", "-d", folder.toString(), "-classpath", classPath());
    boolean compiled =
        compiler.getTask(null, null, problems, options, null, List.of(new Source())).call();
    if (!compiled) {
      throw new AssertionError(
          problems.getDiagnostics().stream()
              .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
              .map(this::describe)
              .collect(Collectors.joining("\n", "does not compile:\n", "")));
    }
  }

  /** Runs its main method in a process of its own, if it has one. */
  void run() throws IOException, InterruptedException {
    if (!java.runnable()) {
      return;
    }
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                folder + File.pathSeparator + classPath(),
                java.type())
            .directory(Files.createDirectories(folder.resolve("work")).toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(snippet.place() + ": still running after " + SECONDS + " s");
    }
    if (process.exitValue() != 0) {
      throw new AssertionError(
          snippet.place() + ": ends with " + process.exitValue() + ":\n" + located(output));
    }
  }

  /** The output, with the lines of the block in stack traces turned into lines of the document. */
  private String located(Path output) throws IOException {
    return Pattern.compile("\\(" + java.type() + "\\.java:(\\d+)\\)")
        .matcher(Files.readString(output))
        .replaceAll(match -> "(" + place(Long.parseLong(match.group(1))) + ")");
  }

  private String describe(Diagnostic<?> problem) {
    return place(problem.getLineNumber()) + ": " + problem.getMessage(null);
  }

  private String place(long lineOfBlock) {
    return Repository.name(snippet.document()) + ":" + (snippet.line() + lineOfBlock - 1);
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private final class Source extends SimpleJavaFileObject {

    Source() {
      super(URI.create("string:///" + java.type() + ".java"), Kind.SOURCE);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return java.source();
    }
  }
}
