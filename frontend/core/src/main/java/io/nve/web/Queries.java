package io.nve.web;

import io.nve.edit.Edit;
import io.nve.edit.EditCatalog;
import io.nve.edit.EditOptions;
import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonObject;
import io.nve.model.Clip;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.ParameterType;
import io.nve.model.Project;
import io.nve.model.Registry;
import io.nve.model.Sequence;
import io.nve.model.Track;
import io.nve.model.Transition;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** What JavaScript asks for, in the core's terms. */
final class Queries {
  private Queries() {}

  static Entity living(Project project, Id id) {
    return project
        .find(id)
        .orElseThrow(
            () -> new EditorException(ErrorCode.UNKNOWN_ENTITY, "There is no entity " + id));
  }

  @SuppressWarnings("unchecked") // only numbers can be keyframed
  static Parameter<Double> keyframable(Entity entity, String key) {
    return (Parameter<Double>)
        Registry.parameter(entity.kind(), key)
            .filter(parameter -> parameter.type() == ParameterType.NUMBER)
            .orElseThrow(() -> new EditorException(ErrorCode.INVALID_VALUE, key + " is no number"));
  }

  static EditOptions options(@Nullable JSObject options) {
    return options == null || Border.isUndefined(options)
        ? EditOptions.DEFAULT
        : EditCatalog.decodeOptions(Border.object(options));
  }

  /** Returns an edit; frames in it are those of the sequence that it is about. */
  static Edit edit(Project project, JSObject edit) {
    JsonObject script = Border.object(edit);
    return EditCatalog.decode(script, rate(project, script).orElse(FrameRate.FPS_25));
  }

  /** Returns the rate of the sequence of the first entity that a script names. */
  private static Optional<FrameRate> rate(Project project, Json script) {
    return switch (script) {
      case JsonObject object -> first(project, values(object));
      case Json.Arr array -> first(project, array.values());
      case Json.Str text when Id.isValid(text.value()) -> rate(project, Id.of(text.value()));
      default -> Optional.empty();
    };
  }

  private static List<Json> values(JsonObject object) {
    List<Json> values = new ArrayList<>();
    object.forEach((key, value) -> values.add(value));
    return values;
  }

  private static Optional<FrameRate> first(Project project, List<Json> values) {
    for (Json value : values) {
      Optional<FrameRate> found = rate(project, value);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<FrameRate> rate(Project project, Id id) {
    return switch (project.find(id).orElse(null)) {
      case Sequence sequence -> Optional.of(sequence.rate());
      case Track track -> rate(project, track.sequence());
      case Clip clip -> rate(project, clip.track());
      case Transition transition -> rate(project, transition.get(Transition.LEFT));
      case null, default -> Optional.empty();
    };
  }
}
