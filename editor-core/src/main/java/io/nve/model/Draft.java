package io.nve.model;

import java.util.function.UnaryOperator;

/**
 * A project to which many changes are made before anybody looks: what the first of them copied, the
 * next ones change in place. It is the quick way to make a batch of changes, to replay a log, or to
 * follow a pointer between two frames.
 *
 * <pre>{@code
 * Draft draft = new Draft(project);
 * for (Operation operation : log) {
 *   draft.change(operation::applyTo);
 * }
 * Project result = draft.project();
 * }</pre>
 *
 * <p>The project that it began with stays as it is, and so does every version that it has given
 * out. A draft is for one thread.
 */
@SuppressWarnings("ReferenceEquality") // a change without effect returns what it was given
public final class Draft {
  /** Whether this is a part of another draft, which alone says when somebody looks. */
  private final boolean part;

  private Project project;

  private Draft(Project project, boolean part) {
    this.project = project;
    this.part = part;
  }

  /** Begins with a version of a project. */
  public Draft(Project project) {
    this(project.ownedBy(null), false);
  }

  /**
   * Begins with a project that is to be changed: if it is that of a draft, this is a part of it.
   */
  public static Draft within(Project project) {
    return new Draft(project, project.isOwned());
  }

  /**
   * Makes a change.
   *
   * @param change is given the project as it is now, for as long as it runs: having made the first
   *     change to it, it must not look at it, but at what the change returned
   */
  public void change(UnaryOperator<Project> change) {
    Project open = project.isOwned() ? project : project.ownedBy(new Owner());
    Project changed = change.apply(open);
    if (changed != open) {
      project = changed;
    }
  }

  /** Returns the project as it is now, which later changes leave as it is. */
  public Project project() {
    if (project.isOwned() && !part) {
      project = project.ownedBy(null);
    }
    return project;
  }
}
