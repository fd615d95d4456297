package io.nve.op;

import io.nve.json.Json;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.model.Registry;
import org.jspecify.annotations.Nullable;

/**
 * Edits a property that is text, character by character, such as what a title says.
 *
 * <p>An absent property and an empty text are the same: what becomes empty is removed. Without
 * effect on one that is not text, such as a number or a reference.
 *
 * @param id the entity
 * @param key the property's key
 * @param delta the change
 */
public record Text(Id id, String key, TextDelta delta) implements Operation {
  @Override
  public Project applyTo(Project project) {
    String text = current(project);
    if (text == null) {
      return project;
    }
    String changed = delta.applyTo(text);
    return project.setProperty(id, key, changed.isEmpty() ? Json.NULL : Json.of(changed));
  }

  @Override
  public Operation inverse(Project before) {
    String text = current(before);
    return text == null ? Noop.NOOP : new Text(id, key, delta.inverse(text));
  }

  /** Returns how long the text is that this changes; 0 if there is none. */
  public int lengthIn(Project project) {
    String text = current(project);
    return text == null ? 0 : text.length();
  }

  private @Nullable String current(Project project) {
    Entity entity = project.find(id).orElse(null);
    if (entity == null || !isText(entity)) {
      return null;
    }
    Json value = entity.props().find(key).orElse(Json.of(""));
    return value instanceof Json.Str text ? text.value() : null;
  }

  /** Returns whether the property may be text: a reference is a string, but not for typing in. */
  private boolean isText(Entity entity) {
    return Registry.parameter(entity.kind(), key)
        .map(parameter -> parameter.defaultValue() instanceof String)
        .orElse(true);
  }
}
