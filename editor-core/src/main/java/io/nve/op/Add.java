package io.nve.op;

import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.Project;
import io.nve.model.Registry;
import java.util.Optional;

/**
 * Adds to a property that is a whole number, such as a marker's time; two people's additions add
 * up.
 *
 * <p>An absent property counts from its default. Without effect on one that is no whole number.
 *
 * @param id the entity
 * @param key the property's key
 * @param amount what is added
 */
public record Add(Id id, String key, long amount) implements Operation {
  @Override
  public Project applyTo(Project project) {
    return project
        .find(id)
        .flatMap(this::current)
        .map(value -> project.setProperty(id, key, Json.of(value + amount)))
        .orElse(project);
  }

  private Optional<Long> current(Entity entity) {
    Json value = entity.props().get(key);
    if (value == null) {
      Parameter<?> parameter = Registry.parameter(entity.kind(), key).orElse(null);
      return parameter != null && parameter.defaultValue() instanceof Long number
          ? Optional.of(number)
          : Optional.empty();
    }
    return value instanceof Json.Int number ? Optional.of(number.value()) : Optional.empty();
  }

  @Override
  public Operation inverse(Project before) {
    JsonObject props = before.props(id);
    if (props == null) {
      return Noop.NOOP;
    }
    return props.has(key) ? new Add(id, key, -amount) : Set.remove(id, key);
  }
}
