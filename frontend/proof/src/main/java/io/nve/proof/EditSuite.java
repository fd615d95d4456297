package io.nve.proof;

import io.nve.codec.OperationCodec;
import io.nve.codec.ProjectCodec;
import io.nve.edit.Edit;
import io.nve.edit.EditCatalog;
import io.nve.edit.EditContext;
import io.nve.edit.EditOptions;
import io.nve.edit.IdSource;
import io.nve.edit.RandomEdits;
import io.nve.error.EditorException;
import io.nve.json.JsonWriter;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.testkit.PortableRandom;
import io.nve.testkit.RandomProjects;
import io.nve.time.FrameRate;
import java.util.Random;

/** Edits of all kinds, one after the other: their scripts, their batches, or why they cannot be. */
final class EditSuite implements Suite {
  private static final int STEPS = 20;

  @Override
  public String name() {
    return "edit";
  }

  @Override
  public int seeds() {
    return 120;
  }

  @Override
  public void run(int seed, Transcript out) {
    Random random = new PortableRandom(seed);
    Project project =
        random.nextInt(3) == 0 ? RandomProjects.next(random) : RandomEdits.project(random);
    FrameRate rate = project.sequences().get(0).rate();
    RandomEdits edits = new RandomEdits(random);
    for (int step = 0; step < STEPS; step++) {
      Edit edit = edits.next(project);
      EditOptions options = edits.options();
      String script = JsonWriter.canonical(edit.toJson());
      out.add(script, JsonWriter.canonical(EditCatalog.encode(options)));
      out.attempt(
          "read", () -> EditCatalog.decode(edit.toJson(), rate).equals(edit) ? "same" : "other");
      try {
        IdSource ids = IdSource.counting("step" + step);
        Batch batch = edit.plan(project, EditContext.of(ids).with(options));
        out.add(OperationCodec.encode(batch));
        project = batch.applyTo(project);
      } catch (EditorException refusal) {
        out.add(Transcript.refusal(refusal));
      }
    }
    out.add(ProjectCodec.encode(project));
  }
}
