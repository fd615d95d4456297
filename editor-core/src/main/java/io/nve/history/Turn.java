package io.nve.history;

import io.nve.model.Project;
import io.nve.op.Batch;
import java.util.List;

/**
 * An undo or a redo: what has to be made, and the history after it.
 *
 * @param batch what takes the step back, or makes it again, to be made and sent like any other
 * @param project the project once the batch is made
 * @param stack the history once the batch is made
 * @param label what the step is called
 * @param skipped the labels of steps that were passed over since nothing was left to take back
 * @param keptCuts the cuts that stay although the step made them
 */
public record Turn(
    Batch batch,
    Project project,
    UndoStack stack,
    String label,
    List<String> skipped,
    List<KeptCut> keptCuts) {
  /** Copies the lists. */
  public Turn {
    skipped = List.copyOf(skipped);
    keptCuts = List.copyOf(keptCuts);
  }
}
