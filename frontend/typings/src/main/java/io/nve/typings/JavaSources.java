package io.nve.typings;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.util.DocTreePath;
import com.sun.source.util.DocTrees;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Java sources as the compiler understands them: elements with their types, annotations and
 * Javadoc. Annotations that live in the source alone are seen too, which class files do not have.
 */
final class JavaSources {
  private final Elements elements;
  private final Types typeRules;
  private final DocTrees trees;
  private final List<TypeElement> types;

  JavaSources(ProcessingEnvironment compiler, List<TypeElement> roots) {
    this.elements = compiler.getElementUtils();
    this.typeRules = compiler.getTypeUtils();
    this.trees = DocTrees.instance(compiler);
    this.types = roots.stream().flatMap(JavaSources::withNested).toList();
  }

  private static Stream<TypeElement> withNested(TypeElement type) {
    return Stream.concat(
        Stream.of(type),
        ElementFilter.typesIn(type.getEnclosedElements()).stream()
            .flatMap(JavaSources::withNested));
  }

  /** Returns all classes of the sources, nested ones after those that they are in. */
  List<TypeElement> types() {
    return types;
  }

  /** Returns a class by its name. */
  TypeElement type(String name) {
    TypeElement found = elements.getTypeElement(name);
    if (found == null) {
      throw new TypingException("There is no class " + name);
    }
    return found;
  }

  /** Returns the classes of a package, whether from sources or from the class path. */
  List<TypeElement> members(String packageName) {
    PackageElement found = elements.getPackageElement(packageName);
    if (found == null) {
      throw new TypingException("There is no package " + packageName);
    }
    return ElementFilter.typesIn(found.getEnclosedElements());
  }

  /** Returns the name by which the JVM knows a class. */
  String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  /** Returns whether a type is that of a class, its arguments left out of account. */
  boolean isOf(TypeMirror type, String className) {
    return typeRules.isSubtype(
        typeRules.erasure(type), typeRules.erasure(type(className).asType()));
  }

  /** Returns the package of an element. */
  PackageElement packageOf(Element element) {
    return elements.getPackageOf(element);
  }

  /** Returns the Javadoc of an element, if it has one and its source is here. */
  Optional<DocCommentTree> doc(Element element) {
    return Optional.ofNullable(trees.getDocCommentTree(element));
  }

  /** Returns what a place in some Javadoc refers to, or null if it is not known. */
  @Nullable Element reference(DocTreePath place) {
    return trees.getElement(place);
  }

  /** Returns the place of an element's Javadoc. */
  DocTreePath place(Element element, DocCommentTree doc) {
    return new DocTreePath(trees.getPath(element), doc);
  }

  /** Returns where an element stands, for messages. */
  String where(Element element) {
    return element.getEnclosingElement() + "." + element;
  }
}
