package io.nve.protocol;

import io.nve.model.Project;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole project at a version, with what is needed to go on from it without the log before it.
 *
 * @param version the version, 0 for a project without any entry
 * @param project the project
 * @param seqs the last decided sequence number of every client that ever had one
 */
public record Snapshot(long version, Project project, Map<ClientName, Long> seqs) {
  /** Copies the numbers. */
  public Snapshot {
    seqs = Collections.unmodifiableMap(new TreeMap<>(seqs));
  }

  /** Returns the snapshot from which a new log begins. */
  public static Snapshot initial(Project project) {
    return new Snapshot(0, project, Map.of());
  }

  /** Returns the last decided sequence number of a client, or 0. */
  public long lastSeq(ClientName client) {
    return seqs.getOrDefault(client, 0L);
  }
}
