package io.nve.web;

import io.nve.history.Turn;
import io.nve.history.UndoStack;
import io.nve.protocol.ClientName;
import io.nve.typings.Ts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/**
 * A project that one person edits by himself, with a history. For several at a time there is {@link
 * Session}, which is used in the same way.
 *
 * {@snippet lang="ts" :
 * const editor = new Editor(Project.parse(text), 'ana');
 * editor.subscribe((change) => redraw(change.ids));
 * editor.edit({ edit: 'ripple-trim', clip, edge: 'tail', distance: -12 * frame });
 * editor.undo();
 * }
 */
public final class Editor {
  private final ChangeFeed feed = new ChangeFeed();
  private final Ids ids;
  private Project project;
  private UndoStack history = UndoStack.EMPTY;

  /**
   * Opens a project for editing.
   *
   * @param project the project
   * @param client a name that nobody who edited the project before had: the ids of what is created
   *     begin with it
   */
  @JSExport
  public Editor(Project project, String client) {
    this.project = project;
    this.ids = new Ids(Thrown.by(() -> ClientName.of(Border.text(client))), 0);
  }

  /** The project as it is. */
  @JSExport
  @JSProperty
  public Project getProject() {
    return project;
  }

  /**
   * Makes an edit.
   *
   * @param gesture names what people see as one action, such as a drag: edits in a row with the
   *     same gesture are one step of the history
   * @return the operations that were made
   * @throws io.nve.error.EditorException if it cannot be done; then nothing is
   */
  @JSExport
  public Operation edit(
      @Ts("Edit") JSObject edit,
      @Nullable @Ts("EditOptions") JSObject options,
      @Nullable String gesture) {
    Operation operation = project.plan(edit, ids, options);
    apply(operation, gesture);
    return operation;
  }

  /** Makes an operation. */
  @JSExport
  public void apply(Operation operation, @Nullable String gesture) {
    io.nve.op.Operation made = operation.operation();
    history = history.record(Border.orEmpty(gesture), made, project.project());
    show(project.apply(operation), made);
  }

  /**
   * Takes the last step back.
   *
   * @return what the step is called; undefined if there is none
   */
  @JSExport
  public @Nullable @Ts("string") JSObject undo() {
    return turn(history.undo(project.project()));
  }

  /**
   * Makes the step again that was undone last.
   *
   * @return what the step is called; undefined if there is none
   */
  @JSExport
  public @Nullable @Ts("string") JSObject redo() {
    return turn(history.redo(project.project()));
  }

  private JSObject turn(Optional<Turn> found) {
    if (found.isEmpty()) {
      return Border.undefined();
    }
    Turn turn = found.get();
    history = turn.stack();
    show(project.at(turn.project()), turn.batch());
    return Border.js(turn.label());
  }

  private void show(Project changed, io.nve.op.Operation made) {
    feed.changed(project, changed, made);
    project = changed;
  }

  /** The labels of the steps that can be undone, the next one first. */
  @JSExport
  @JSProperty
  public String[] getUndoable() {
    return history.undoable().toArray(new String[0]);
  }

  /** The labels of the steps that can be redone, the next one first. */
  @JSExport
  @JSProperty
  public String[] getRedoable() {
    return history.redoable().toArray(new String[0]);
  }

  /** Makes the ids of what is created. */
  @JSExport
  @JSProperty
  public Ids getIds() {
    return ids;
  }

  /**
   * Tells a listener of changes, once a frame at most.
   *
   * @return what ends it
   */
  @JSExport
  public Action subscribe(ChangeListener listener) {
    return feed.subscribe(listener);
  }

  /** Tells listeners at once of what they would be told with the next frame. */
  @JSExport
  public void flush() {
    feed.flush();
  }
}
