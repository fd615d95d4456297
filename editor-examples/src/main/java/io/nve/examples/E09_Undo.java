package io.nve.examples;

import io.nve.edit.AppendClips;
import io.nve.edit.Edit;
import io.nve.edit.Material;
import io.nve.edit.RippleDelete;
import io.nve.edit.SplitTracks;
import io.nve.model.Project;
import io.nve.op.Batch;
import io.nve.op.Operation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Every operation has an inverse, so a history is a stack of them. */
public final class E09_Undo {
  private E09_Undo() {}

  /** Runs the example. */
  public static void main(String[] args) {
    Studio studio = new Studio();
    long second = Studio.SECOND;
    studio.edit(new AppendClips(Studio.V1, Material.asset(Studio.A, 0, 4 * second)));
    Project before = studio.project;

    Deque<Operation> history = new ArrayDeque<>();
    change(studio, history, new SplitTracks(List.of(Studio.V1), second));
    change(studio, history, new RippleDelete(List.of(studio.clip(Studio.V1, 0).id())));

    // The newest first. An inverse is an operation too, and its own inverse is the redo.
    Deque<Operation> redo = new ArrayDeque<>();
    while (!history.isEmpty()) {
      Operation undo = history.pop();
      redo.push(undo.inverse(studio.project));
      studio.project = undo.applyTo(studio.project);
      studio.show("Undone");
    }
    boolean same = studio.project.clips(Studio.V1).equals(before.clips(Studio.V1));
    System.out.println("As before: " + same);

    while (!redo.isEmpty()) {
      studio.project = redo.pop().applyTo(studio.project);
    }
    studio.show("Redone");
  }

  private static void change(Studio studio, Deque<Operation> history, Edit edit) {
    Batch batch = edit.plan(studio.project, studio.context);
    history.push(batch.inverse(studio.project));
    studio.project = batch.applyTo(studio.project);
    studio.show(batch.label());
  }
}
