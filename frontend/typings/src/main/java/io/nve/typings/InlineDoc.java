package io.nve.typings;

import com.sun.source.doctree.AttributeTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.EscapeTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.SnippetTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.DocTreePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/** The running text of one Javadoc comment on its way to Markdown. */
final class InlineDoc {
  /** What Javadoc calls our one exception, and what JavaScript sees of it. */
  private static final String JAVA_ERROR = "EditorException";

  private static final String ERROR = "EditorError";

  private static final Map<String, String> MARKS =
      Map.of("em", "*", "i", "*", "strong", "**", "b", "**", "code", "`");
  private static final Map<String, String> ENTITIES =
      Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "nbsp", " ", "ndash", "–");

  private final JavaSources sources;
  private final Names names;
  private final String language;
  private final DocTreePath place;
  private final Markdown out;

  private boolean preformatted;
  private final StringBuilder block = new StringBuilder();
  private boolean code;
  private String bullet = "- ";

  /**
   * @param language what examples in code are written in; if empty, they are left out
   * @param place the comment
   */
  InlineDoc(JavaSources sources, Names names, String language, DocTreePath place, Markdown out) {
    this.sources = sources;
    this.names = names;
    this.language = language;
    this.place = place;
    this.out = out;
  }

  /** Adds some text with its tags. */
  void text(List<? extends DocTree> trees) {
    trees.forEach(this::text);
  }

  private void text(DocTree tree) {
    switch (tree) {
      case EscapeTree escape -> plain(escape.getBody());
      case TextTree text -> plain(text.getBody());
      case EntityTree entity -> plain(entity(entity.getName().toString()));
      case LiteralTree literal -> literal(literal);
      case LinkTree link -> link(link);
      case ReferenceTree reference -> plain(reference(reference, ""));
      case ReturnTree result -> {
        plain("Returns ");
        text(result.getDescription());
        plain(".");
      }
      case SnippetTree snippet -> out.fence(language(snippet), snippet.getBody().getBody());
      case StartElementTree start -> start(start.getName().toString());
      case EndElementTree end -> end(end.getName().toString());
      default -> throw new TypingException("No TSDoc is known for " + tree);
    }
  }

  private void plain(String text) {
    if (preformatted) {
      block.append(text);
    } else {
      out.text(text);
    }
  }

  private static String entity(String name) {
    String text = ENTITIES.get(name);
    if (text == null) {
      throw new TypingException("No character is known for &" + name + ";");
    }
    return text;
  }

  private void literal(LiteralTree literal) {
    String text = literal.getBody().getBody();
    boolean isCode = literal.getKind() == DocTree.Kind.CODE;
    if (preformatted) {
      code |= isCode;
      block.append(text);
    } else {
      out.text(isCode ? "`" + text.strip().replaceAll("\\s+", " ") + "`" : text);
    }
  }

  private void link(LinkTree link) {
    Markdown label = new Markdown();
    InlineDoc words = new InlineDoc(sources, names, language, place, label);
    words.text(link.getLabel());
    plain(reference(link.getReference(), String.join(" ", label.comment().lines())));
  }

  private String reference(ReferenceTree reference, String label) {
    String signature = reference.getSignature();
    if (signature.endsWith(JAVA_ERROR)) {
      return "{@link " + ERROR + "}";
    }
    Element element = sources.reference(new DocTreePath(place, reference));
    Optional<String> name = element == null ? Optional.empty() : names.of(element);
    if (name.isPresent()) {
      return "{@link " + name.get() + (label.isEmpty() ? "}" : " | " + label + "}");
    }
    return label.isEmpty() ? "`" + simple(signature) + "`" : label;
  }

  /** Returns what people call a member: {@code Clip.SPEED} for {@code io.nve.model.Clip#SPEED}. */
  private static String simple(String signature) {
    int end = signature.indexOf('(');
    String name = end < 0 ? signature : signature.substring(0, end);
    int hash = name.indexOf('#');
    String type = hash < 0 ? name : name.substring(0, hash);
    String last = type.substring(type.lastIndexOf('.') + 1);
    return hash < 0
        ? last
        : last.isEmpty() ? name.substring(1) : last + "." + name.substring(hash + 1);
  }

  private String language(SnippetTree snippet) {
    return snippet.getAttributes().stream()
        .filter(AttributeTree.class::isInstance)
        .map(AttributeTree.class::cast)
        .filter(attribute -> attribute.getName().contentEquals("lang"))
        .map(attribute -> attribute.getValue().toString())
        .findFirst()
        .orElse(language);
  }

  private void start(String tag) {
    switch (tag) {
      case "p", "br" -> out.end();
      case "ul" -> bullet = "- ";
      case "ol" -> bullet = "1. ";
      case "li" -> out.item(bullet);
      case "pre" -> {
        preformatted = true;
        code = false;
        block.setLength(0);
      }
      default -> out.text(mark(tag));
    }
  }

  private void end(String tag) {
    switch (tag) {
      case "p", "ul", "ol" -> out.end();
      case "li" -> {
        // the next item or the end of the list ends it
      }
      case "pre" -> {
        preformatted = false;
        if (!code || !language.isEmpty()) {
          out.fence(code ? language : "text", block.toString());
        }
      }
      default -> out.text(mark(tag));
    }
  }

  private static String mark(String tag) {
    String mark = MARKS.get(tag);
    if (mark == null) {
      throw new TypingException("No Markdown is known for <" + tag + ">");
    }
    return mark;
  }
}
