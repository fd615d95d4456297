package io.nve.web;

import io.nve.edit.Edit;
import io.nve.edit.EditCatalog;
import io.nve.edit.EditOptions;
import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.JsonObject;
import io.nve.model.Entity;
import io.nve.model.Id;
import io.nve.model.Parameter;
import io.nve.model.ParameterType;
import io.nve.model.Project;
import io.nve.model.Registry;
import io.nve.model.Sequence;
import io.nve.time.FrameRate;
import java.util.List;
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

  /** Returns an edit; frames in it are counted at the rate of the only sequence, or the first. */
  static Edit edit(Project project, JSObject edit) {
    JsonObject script = Border.object(edit);
    List<Sequence> sequences = project.sequences();
    FrameRate rate = sequences.isEmpty() ? FrameRate.FPS_25 : sequences.get(0).rate();
    return EditCatalog.decode(script, rate);
  }
}
