package io.nve.testkit.notation;

import io.nve.model.Clip;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Track;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws tracks to scale.
 *
 * <pre>
 *   V1 |A--------|B---|     |C------|
 *                              |D--|          clips that overlap stand below each other
 * </pre>
 */
final class Drawing {
  private static final int WIDTH = 96;

  private final Units units;
  private final Project project;
  private final StringBuilder out = new StringBuilder();
  private long unitsPerColumn = 1;

  Drawing(Units units, Project project) {
    this.units = units;
    this.project = project;
  }

  String draw() {
    long longest = 1;
    for (Sequence sequence : project.sequences()) {
      longest = Math.max(longest, project.duration(sequence.id()) / units.ticks());
    }
    unitsPerColumn = (longest + WIDTH - 1) / WIDTH;
    for (Sequence sequence : project.sequences()) {
      List<Track> tracks = new ArrayList<>(project.tracks(sequence.id()));
      for (int i = tracks.size() - 1; i >= 0; i--) {
        draw(tracks.get(i));
      }
    }
    return out.toString();
  }

  private void draw(Track track) {
    List<StringBuilder> rows = new ArrayList<>();
    rows.add(new StringBuilder());
    for (Clip clip : project.clips(track.id())) {
      put(clip, rows);
    }
    String head = track.id().value();
    for (StringBuilder row : rows) {
      out.append(head).append(" ".repeat(Math.max(1, 8 - head.length()))).append(row).append('\n');
      head = "";
    }
  }

  private void put(Clip clip, List<StringBuilder> rows) {
    int start = (int) Math.max(0, column(clip.start()));
    int end = (int) Math.max(start + 1, column(clip.end()));
    StringBuilder row = rowWithRoom(rows, start);
    row.append(" ".repeat(Math.max(0, start - row.length())));
    // The bar at the start of a clip that touches is that of the end of the one before.
    row.setLength(start);
    row.append('|').append(clip.id());
    if (row.length() > end) {
      row.setLength(Math.max(start + 2, end));
    }
    row.append("-".repeat(Math.max(0, end - row.length()))).append('|');
  }

  private long column(long time) {
    return time / units.ticks() / unitsPerColumn;
  }

  private static StringBuilder rowWithRoom(List<StringBuilder> rows, int start) {
    for (StringBuilder row : rows) {
      if (row.length() <= start + 1) {
        return row;
      }
    }
    StringBuilder fresh = new StringBuilder();
    rows.add(fresh);
    return fresh;
  }
}
