package io.nve.testkit.scenario;

import io.nve.edit.EditCatalog;
import io.nve.edit.EditContext;
import io.nve.edit.EditOptions;
import io.nve.edit.IdSource;
import io.nve.json.JsonObject;
import io.nve.model.Id;
import io.nve.model.Project;
import io.nve.op.Alive;
import io.nve.op.Operation;
import io.nve.time.FrameRate;
import java.util.ArrayList;
import java.util.List;

/** One who edits without knowing of the others. */
public final class Author {
  private static final FrameRate RATE = FrameRate.FPS_25;
  private static final String RESTORE = "restore";

  private final IdSource ids;
  private final List<Operation> operations = new ArrayList<>();
  private Project view;

  private Author(String name, Project before) {
    this.ids = IdSource.counting(name);
    this.view = before;
  }

  /** Returns what an author does, step by step, each planned on what he or she sees. */
  public static List<Operation> plan(String name, Project before, List<JsonObject> steps) {
    Author author = new Author(name, before);
    steps.forEach(author::take);
    return author.operations;
  }

  private void take(JsonObject step) {
    Operation operation = step.has(RESTORE) ? restoration(step) : edit(step);
    operations.add(operation);
    view = operation.applyTo(view);
  }

  /** There is no edit that brings something back: people undo, or pick it from the history. */
  private static Operation restoration(JsonObject step) {
    return new Alive(Id.of(Texts.text(step, RESTORE)), true);
  }

  private Operation edit(JsonObject step) {
    EditOptions options =
        step.has("options")
            ? EditCatalog.decodeOptions(step.find("options").orElseThrow())
            : EditOptions.DEFAULT;
    EditContext context = EditContext.of(ids).with(options);
    return EditCatalog.decode(step.without("options"), RATE).plan(view, context);
  }
}
