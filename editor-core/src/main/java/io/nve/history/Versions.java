package io.nve.history;

import io.nve.edit.IdSource;
import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Project;
import io.nve.op.Batch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The named versions of one project, oldest first; an immutable list. The projects themselves are
 * kept by {@link Snapshots}.
 *
 * <pre>{@code
 * Versions versions = Versions.NONE.with(new NamedVersion("Rough cut", "ana", 812, now));
 * Difference since = versions.difference("Rough cut", present, snapshots);
 * Batch back = versions.restore("Rough cut", present, snapshots, ids);
 * }</pre>
 *
 * @param all the versions by number, of one number by name
 */
public record Versions(List<NamedVersion> all) {
  /** No version has a name. */
  public static final Versions NONE = new Versions(List.of());

  private static final Comparator<NamedVersion> ORDER =
      Comparator.comparingLong(NamedVersion::version).thenComparing(NamedVersion::name);

  /**
   * Sorts the versions.
   *
   * @throws EditorException {@code INVALID_VALUE} if two have one name
   */
  public Versions {
    List<NamedVersion> sorted = new ArrayList<>(all);
    sorted.sort(ORDER);
    if (sorted.stream().map(NamedVersion::name).distinct().count() < sorted.size()) {
      throw new EditorException(ErrorCode.INVALID_VALUE, "Two versions have one name");
    }
    all = List.copyOf(sorted);
  }

  /** Returns this list with a version, instead of the one of its name if there is one. */
  public Versions with(NamedVersion version) {
    List<NamedVersion> others = new ArrayList<>(without(version.name()).all());
    others.add(version);
    return new Versions(others);
  }

  /** Returns this list without the version of a name. */
  public Versions without(String name) {
    return new Versions(all.stream().filter(version -> !version.name().equals(name)).toList());
  }

  /** Returns the version of a name. */
  public Optional<NamedVersion> find(String name) {
    return all.stream().filter(version -> version.name().equals(name)).findFirst();
  }

  /**
   * Returns what is different in a project since a version.
   *
   * @throws EditorException {@code UNKNOWN_ENTITY} if no version has this name
   */
  public Difference difference(String name, Project present, Snapshots snapshots) {
    return Difference.between(snapshots.at(get(name).version()), present);
  }

  /**
   * Returns the batch that goes back to a version, labelled as doing so; see {@link Restore}.
   *
   * @throws EditorException {@code UNKNOWN_ENTITY} if no version has this name
   */
  public Batch restore(String name, Project present, Snapshots snapshots, IdSource ids) {
    Project version = snapshots.at(get(name).version());
    return Restore.plan(present, version, "Restore '" + name + "'", ids);
  }

  private NamedVersion get(String name) {
    return find(name)
        .orElseThrow(() ->
            new EditorException(ErrorCode.UNKNOWN_ENTITY, "There is no version '" + name + "'"));
  }
}
