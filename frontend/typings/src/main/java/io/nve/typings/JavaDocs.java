package io.nve.typings;

import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DeprecatedTree;
import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SeeTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.util.DocTreePath;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;

/** Turns Javadoc into TSDoc. */
final class JavaDocs {
  private final JavaSources sources;
  private final Names names;
  private final String language;

  private JavaDocs(JavaSources sources, Names names, String language) {
    this.sources = sources;
    this.names = names;
    this.language = language;
  }

  /** Returns the Javadoc of an API whose examples are TypeScript. */
  static JavaDocs ofApi(JavaSources sources, Names names) {
    return new JavaDocs(sources, names, "ts");
  }

  /** Returns the Javadoc of the core, whose examples are Java and are left out. */
  static JavaDocs ofCore(JavaSources sources, Names names) {
    return new JavaDocs(sources, names, "");
  }

  /** Returns all of an element's Javadoc. */
  Comment of(Element element) {
    return comment(element, tag -> true);
  }

  /** Returns an element's Javadoc without its tags. */
  Comment body(Element element) {
    return comment(element, tag -> false);
  }

  /** Returns what the Javadoc of an element says of one of its parameters. */
  Comment parameter(Element element, String name) {
    return sources
        .doc(element)
        .map(doc -> {
          Markdown out = new Markdown();
          for (DocTree tag : doc.getBlockTags()) {
            if (tag instanceof ParamTree param && param.getName().toString().equals(name)) {
              inline(element, doc, out).text(param.getDescription());
            }
          }
          return out.comment();
        })
        .orElse(Comment.NONE);
  }

  private Comment comment(Element element, Predicate<DocTree> tags) {
    Optional<DocCommentTree> doc = sources.doc(element);
    if (doc.isEmpty()) {
      return Comment.NONE;
    }
    Markdown out = new Markdown();
    InlineDoc inline = inline(element, doc.get(), out);
    inline.text(doc.get().getFullBody());
    out.end();
    for (DocTree tag : doc.get().getBlockTags()) {
      if (tags.test(tag)) {
        block((BlockTagTree) tag, inline, out, element);
      }
    }
    return out.comment();
  }

  private InlineDoc inline(Element element, DocCommentTree doc, Markdown out) {
    DocTreePath place = sources.place(element, doc);
    return new InlineDoc(sources, names, language, place, out);
  }

  private void block(BlockTagTree tag, InlineDoc inline, Markdown out, Element element) {
    switch (tag) {
      case ParamTree param -> {
        String type = param.isTypeParameter() ? "@typeParam " : "@param ";
        out.tag(type + param.getName() + " -");
        inline.text(param.getDescription());
      }
      case ReturnTree result -> {
        out.tag("@returns");
        inline.text(result.getDescription());
      }
      case ThrowsTree thrown -> {
        out.tag("@throws");
        inline.text(List.of(thrown.getExceptionName()));
        out.text(" ");
        inline.text(thrown.getDescription());
      }
      case SeeTree see -> {
        out.tag("@see");
        inline.text(see.getReference());
      }
      case DeprecatedTree deprecated -> {
        out.tag("@deprecated");
        inline.text(deprecated.getBody());
      }
      default ->
          throw new TypingException(
              sources.where(element) + ": no TSDoc is known for @" + tag.getTagName());
    }
    out.end();
  }
}
