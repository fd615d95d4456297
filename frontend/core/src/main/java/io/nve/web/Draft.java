package io.nve.web;

import org.teavm.jso.JSExport;
import org.teavm.jso.JSProperty;

/**
 * A project to which many changes are made before anybody looks: what the first of them copied, the
 * next ones change in place. It is the quick way to import, to replay a log, or to follow a pointer
 * between two frames.
 *
 * {@snippet lang="ts" :
 * const draft = new Draft(project);
 * for (const clip of selection) {
 *   draft.apply(Operation.set(clip, 'opacity', 0.5));
 * }
 * const dimmed = draft.project;
 * }
 */
public final class Draft {
  private final io.nve.model.Draft draft;
  private Project shown;

  /** Begins with a version of a project, which stays as it is. */
  @JSExport
  public Draft(Project project) {
    draft = new io.nve.model.Draft(project.project());
    shown = project;
  }

  /** Makes a change. */
  @JSExport
  public void apply(Operation operation) {
    draft.change(operation.operation()::applyTo);
  }

  /** The project as it is now, which later changes leave as it is. */
  @JSExport
  @JSProperty
  @SuppressWarnings("ReferenceEquality") // as long as nothing changed, it is the same object
  public Project getProject() {
    io.nve.model.Project now = draft.project();
    if (now != shown.project()) {
      shown = new Project(now, shown.views());
    }
    return shown;
  }
}
