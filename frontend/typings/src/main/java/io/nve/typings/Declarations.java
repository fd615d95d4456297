package io.nve.typings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The declarations of a module: what it exports, and what may be needed to say that.
 *
 * <p>What is offered is written only if something that is exported mentions it, directly or through
 * others. So the catalogs of the core can offer a type for everything they know.
 */
final class Declarations {
  private final Map<String, Declaration> all = new LinkedHashMap<>();
  private final Set<String> exported = new LinkedHashSet<>();

  /** Adds something that users of the module can call. */
  void export(Declaration declaration) {
    offer(declaration);
    exported.add(declaration.name());
  }

  /**
   * Adds a type that is written if it is needed.
   *
   * @throws TypingException if there is one of its name
   */
  void offer(Declaration declaration) {
    if (all.putIfAbsent(declaration.name(), declaration) != null) {
      throw new TypingException("There are two declarations of " + declaration.name());
    }
  }

  /** Returns whether there is a declaration of a name. */
  boolean has(String name) {
    return all.containsKey(name);
  }

  /** Returns what is written: the exports in their order, then what they need in its order. */
  List<Declaration> needed() {
    Set<String> reached = reached();
    List<Declaration> needed = new ArrayList<>();
    exported.forEach(name -> needed.add(declaration(name)));
    all.values().stream()
        .filter(each -> reached.contains(each.name()) && !exported.contains(each.name()))
        .forEach(needed::add);
    return needed;
  }

  private Set<String> reached() {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(exported);
    while (!open.isEmpty()) {
      String name = open.remove();
      if (all.containsKey(name) && reached.add(name)) {
        open.addAll(declaration(name).identifiers());
      }
    }
    return reached;
  }

  private Declaration declaration(String name) {
    Declaration declaration = all.get(name);
    if (declaration == null) {
      throw new TypingException("There is no declaration of " + name);
    }
    return declaration;
  }
}
