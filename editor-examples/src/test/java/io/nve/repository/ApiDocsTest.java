package io.nve.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Whoever uses the library finds a sentence on every public type and method. The compiler's own
 * check is off, as it would also ask for a {@code @param} line where that sentence says it all.
 */
class ApiDocsTest {

  @Test
  void everyPublicTypeAndMethodIsDocumented() throws IOException {
    List<Path> sources =
        Repository.javaSources().stream()
            .filter(file -> Repository.name(file).matches("editor-(core|ffmpeg)/src/main/.*"))
            .filter(file -> !Repository.name(file).contains("/internal/"))
            .toList();

    assertThat(sources).hasSizeGreaterThan(50);
    assertThat(undocumented(sources)).as("public and without Javadoc").isEmpty();
  }

  private static List<String> undocumented(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      PublicScanner scanner = new PublicScanner(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        scanner.scan(unit, null);
      }
      return scanner.undocumented;
    }
  }

  /** Visits what is public all the way from the file down. */
  private static final class PublicScanner extends TreePathScanner<Void, Void> {
    private final DocTrees docs;
    private final List<String> undocumented = new ArrayList<>();

    PublicScanner(DocTrees docs) {
      this.docs = docs;
    }

    @Override
    public Void visitClass(ClassTree type, Void unused) {
      if (!isPublic(type.getModifiers())) {
        return null;
      }
      report(type, type.getSimpleName().toString());
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
      if (isPublic(method.getModifiers()) && !overrides && !isCompactConstructor(method)) {
        report(method, method.getName().toString());
      }
      return null;
    }

    /** What an interface declares is public without saying so. */
    private boolean isPublic(ModifiersTree modifiers) {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || modifiers.getFlags().contains(Modifier.PROTECTED)
          || (parent.getKind() == Tree.Kind.INTERFACE
              && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }

    /** A record's components are documented on the record. */
    private boolean isCompactConstructor(MethodTree method) {
      return method.getName().contentEquals("<init>")
          && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }

    private void report(Tree tree, String name) {
      if (docs.getDocComment(getCurrentPath()) == null) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        long line =
            unit.getLineMap().getLineNumber(docs.getSourcePositions().getStartPosition(unit, tree));
        undocumented.add(
            Repository.name(Path.of(unit.getSourceFile().toUri())) + ":" + line + " " + name);
      }
    }
  }
}
