package io.nve.typings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Has the compiler read sources. It works as an annotation processor does: signatures are known by
 * then, and the bodies of methods, which nobody asks about, have not been looked at.
 *
 * @param <T> what is made of the sources
 */
final class SourceReader<T> extends AbstractProcessor {
  private final Function<JavaSources, T> use;
  private @Nullable T result;
  private @Nullable TypingException failure;

  private SourceReader(Function<JavaSources, T> use) {
    this.use = use;
  }

  /**
   * Returns what is made of all sources below a folder.
   *
   * @param folder the root of the sources
   * @param more the root of sources that those refer to, read as far as they are needed
   * @param classPath all else that they refer to
   * @throws TypingException if they do not compile
   */
  static <T> T read(Path folder, Path more, List<Path> classPath, Function<JavaSources, T> use) {
    SourceReader<T> reader = new SourceReader<>(use);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(more));
      List<String> options = List.of("-proc:only", "-Xprefer:source", "-Xlint:none");
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              new WithoutModules(files),
              problems,
              options,
              null,
              files.getJavaFileObjectsFromPaths(sources(folder)));
      task.setProcessors(List.of(reader));
      task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (reader.failure != null) {
      throw reader.failure;
    }
    String errors = errors(problems);
    if (reader.result == null || !errors.isEmpty()) {
      throw new TypingException("The sources do not compile:\n" + errors);
    }
    return reader.result;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String errors(DiagnosticCollector<JavaFileObject> problems) {
    return problems.getDiagnostics().stream()
        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!round.processingOver() && !round.errorRaised()) {
      List<TypeElement> roots = new ArrayList<>(ElementFilter.typesIn(round.getRootElements()));
      try {
        result = use.apply(new JavaSources(processingEnv, roots));
      } catch (TypingException e) {
        // Through the compiler it would arrive as something else.
        failure = e;
      }
    }
    return false;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  /** Files whose sources declare no module: all is read as on a class path. */
  private static final class WithoutModules extends ForwardingJavaFileManager<JavaFileManager> {
    WithoutModules(JavaFileManager files) {
      super(files);
    }

    @Override
    public @Nullable JavaFileObject getJavaFileForInput(
        Location location, String className, JavaFileObject.Kind kind) throws IOException {
      return location == StandardLocation.SOURCE_PATH && className.equals("module-info")
          ? null
          : super.getJavaFileForInput(location, className, kind);
    }
  }
}
