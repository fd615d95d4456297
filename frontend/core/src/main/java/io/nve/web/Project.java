package io.nve.web;

import io.nve.codec.ProjectCodec;
import io.nve.model.Id;
import io.nve.time.TimeRange;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/**
 * A whole project at one moment: an immutable version. Applying an operation gives another one and
 * leaves this as it is; they share what did not change.
 */
public final class Project {
  final io.nve.model.Project project;
  private final Views views;

  Project(io.nve.model.Project project, Views views) {
    this.project = project;
    this.views = views;
  }

  /** Returns a project with nothing in it. */
  @JSExport
  public static Project empty() {
    return new Project(io.nve.model.Project.empty(), new Views());
  }

  /**
   * Returns the project that a document says.
   *
   * @throws io.nve.error.EditorException {@code BAD_JSON}, {@code BAD_DOCUMENT} and others, with the path in it
   */
  @JSExport
  public static Project parse(String text) {
    return Thrown.by(() -> new Project(ProjectCodec.decode(text), new Views()));
  }

  /** Returns the document: equal projects give equal text. */
  @JSExport
  public String stringify() {
    return ProjectCodec.encode(project);
  }

  /** How many entities there are, deleted ones included. */
  @JSExport
  @JSProperty
  public int getSize() {
    return project.size();
  }

  /** Returns an entity, deleted or not. */
  @JSExport
  public JSObject get(String id) {
    return Thrown.by(() -> views.of(project.find(Id.of(id))));
  }

  /** Returns the clips of a track that have a moment in a range, by start. */
  @JSExport
  public JSObject[] clips(String track, double from, double to) {
    return Thrown.by(() -> {
      TimeRange range = TimeRange.between(Border.ticks(from), Border.ticks(to));
      return views.of(project.clips(Id.of(track), range));
    });
  }

  /** Returns this project with a change made. */
  @JSExport
  public Project apply(Operation operation) {
    return new Project(operation.operation.applyTo(project), views);
  }
}
