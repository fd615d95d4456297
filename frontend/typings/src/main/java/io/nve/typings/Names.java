package io.nve.typings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;

/** What elements of the Java sources are called in TypeScript, so that Javadoc can link to them. */
final class Names {
  /** Looked up only; its order reaches nobody. */
  private final Map<Element, String> names = new HashMap<>();

  void put(Element element, String name) {
    names.put(element, name);
  }

  Optional<String> of(Element element) {
    return Optional.ofNullable(names.get(element));
  }
}
