package io.nve.protocol;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Project;
import io.nve.op.Noop;
import io.nve.op.Operation;
import java.util.ArrayList;
import java.util.List;

/** The recent versions of a project: what a server rebases from. They share their structure. */
final class Window {
  private final long start;
  private final Project first;
  private final List<Step> steps;

  /** An entry and the project with it made. */
  private record Step(Entry entry, Project project) {}

  private Window(long start, Project first, List<Step> steps) {
    this.start = start;
    this.first = first;
    this.steps = steps;
  }

  static Window at(long version, Project project) {
    return new Window(version, project, List.of());
  }

  /** Returns this window with entries behind it and at most so many in it. */
  Window with(List<Entry> entries, int most) {
    List<Step> all = new ArrayList<>(steps);
    Project project = project();
    for (Entry entry : entries) {
      if (entry.version() != start + all.size() + 1) {
        throw new EditorException(
            ErrorCode.LOG_GAP,
            "Version " + (start + all.size() + 1) + " is missing before " + entry.version());
      }
      project = entry.applyTo(project);
      all.add(new Step(entry, project));
    }
    int cut = Math.max(0, all.size() - most);
    Project oldest = cut == 0 ? first : all.get(cut - 1).project();
    return new Window(start + cut, oldest, List.copyOf(all.subList(cut, all.size())));
  }

  /** Returns the oldest version. */
  long start() {
    return start;
  }

  /** Returns the newest version. */
  long version() {
    return start + steps.size();
  }

  /** Returns the newest project. */
  Project project() {
    return project(version());
  }

  /** Returns the project at a version from {@link #start} on. */
  Project project(long version) {
    return version == start ? first : steps.get((int) (version - start) - 1).project();
  }

  /** Returns the entries after a version from {@link #start} on. */
  List<Entry> after(long version) {
    List<Entry> entries = new ArrayList<>();
    for (Step step : steps.subList((int) (version - start), steps.size())) {
      entries.add(step.entry());
    }
    return entries;
  }

  /** Returns what was done after a version from {@link #start} on. */
  List<Operation> operationsAfter(long version) {
    List<Operation> operations = new ArrayList<>();
    for (Entry entry : after(version)) {
      operations.add(Batches.of(entry.decision()));
    }
    operations.removeIf(Noop.class::isInstance);
    return operations;
  }
}
