package io.nve.op;

import io.nve.json.Json;
import io.nve.model.Id;
import io.nve.model.Project;
import org.jspecify.annotations.Nullable;

/**
 * Edits a property that is text, character by character, such as what a title says.
 *
 * <p>An absent property and an empty text are the same: what becomes empty is removed. Without
 * effect on one that is not text.
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

  private @Nullable String current(Project project) {
    return project
        .find(id)
        .map(entity -> entity.props().find(key).orElse(Json.of("")))
        .map(value -> value instanceof Json.Str text ? text.value() : null)
        .orElse(null);
  }
}
