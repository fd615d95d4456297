package io.nve.cli;

import io.nve.edit.Edit;
import io.nve.edit.EditCatalog;
import io.nve.edit.EditContext;
import io.nve.edit.EditOptions;
import io.nve.edit.IdSource;
import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.json.Json;
import io.nve.json.JsonLimits;
import io.nve.json.JsonObject;
import io.nve.json.JsonReader;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Batch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Steps that edit a timeline one after the other, each planned against what the ones before left.
 *
 * @param file where they were read from
 * @param steps what each says
 */
record EditScript(Path file, List<Json> steps) {
  /** What the ids of new entities begin with. */
  private static final String AUTHOR = "script";

  /**
   * Reads a script.
   *
   * @throws CommandFailure if it is not there or no array of steps
   */
  static EditScript read(Path file) throws IOException {
    try {
      Json json = JsonReader.read(Files.readAllBytes(file), JsonLimits.PROJECT);
      if (json instanceof Json.Arr array) {
        return new EditScript(file, array.values());
      }
      throw new EditorException(
          ErrorCode.BAD_DOCUMENT, "A script is an array of steps, [{\"edit\": …}, …]");
    } catch (EditorException e) {
      throw CommandFailure.in(file, e);
    }
  }

  int size() {
    return steps.size();
  }

  /**
   * Returns the project with all steps made.
   *
   * @param report is told of each step that can be made
   * @throws CommandFailure that names the step and the parameter, if one cannot be made
   */
  Project apply(Timeline timeline, EditOptions options, Consumer<String> report) {
    Project project = timeline.project();
    EditContext context = EditContext.of(ids(project)).with(options);
    for (int i = 0; i < steps.size(); i++) {
      String place = file + ", step " + (i + 1) + name(steps.get(i));
      try {
        Edit edit = EditCatalog.decode(steps.get(i), timeline.sequence().rate());
        Batch batch = edit.plan(project, context);
        project = batch.applyTo(project);
        report.accept(describe(i + 1, edit, batch));
      } catch (EditorException e) {
        throw CommandFailure.in(place, e);
      }
    }
    return project;
  }

  private static String describe(int number, Edit edit, Batch batch) {
    int count = batch.operations().size();
    return number
        + ". "
        + edit.type().name()
        + ": "
        + count
        + (count == 1 ? " operation" : " operations");
  }

  private static String name(Json step) {
    return step instanceof JsonObject object && object.get("edit") instanceof Json.Str name
        ? " (" + name.value() + ")"
        : "";
  }

  /** Makes ids that the project does not have yet. */
  private static IdSource ids(Project project) {
    long taken = 0;
    while (project.find(Id.of(AUTHOR + "." + (taken + 1))).isPresent()) {
      taken++;
    }
    return IdSource.counting(AUTHOR, taken + 1);
  }
}
