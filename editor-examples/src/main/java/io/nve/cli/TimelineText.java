package io.nve.cli;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Project;
import io.nve.model.Sequence;
import io.nve.model.Title;
import io.nve.model.Track;
import io.nve.model.Transition;
import java.util.List;
import java.util.Locale;

/** The tracks and clips of a project, as lines for people. */
final class TimelineText {
  private final Project project;
  private final StringBuilder text = new StringBuilder();

  private TimelineText(Project project) {
    this.project = project;
  }

  static String of(Project project) {
    TimelineText text = new TimelineText(project);
    project.sequences().forEach(text::append);
    return text.text.toString();
  }

  private void append(Sequence sequence) {
    TimeText times = new TimeText(sequence.rate(), sequence.get(Sequence.START_TIMECODE));
    text.append("sequence ").append(sequence.id()).append(named(sequence.name())).append(": ");
    text.append(sequence.get(Sequence.WIDTH)).append('x').append(sequence.get(Sequence.HEIGHT));
    text.append(", ").append(sequence.rate()).append(" fps, ");
    text.append(sequence.get(Sequence.SAMPLE_RATE)).append(" Hz, ");
    text.append(times.timecode(0)).append(" to ");
    text.append(times.timecode(project.duration(sequence.id()))).append('\n');
    List<Track> tracks = project.tracks(sequence.id());
    for (Track track : tracks) {
      text.append("  ").append(track.carries().id()).append(" track ").append(track.id());
      text.append(named(track.name())).append(track.locked() ? ", locked" : "").append('\n');
      TextTable table = new TextTable();
      project.clips(track.id()).forEach(clip -> row(table, clip, times));
      text.append(table.indented(4));
    }
  }

  private void row(TextTable table, Clip clip, TimeText times) {
    if (clip.isEmpty() || clip.start() < 0) {
      return;
    }
    table.row(
        times.timecode(clip.start()),
        times.timecode(clip.end()),
        clip.id().value(),
        clip.content().id(),
        title(clip));
    for (Transition transition : project.transitionsOf(clip.id())) {
      if (transition.left().equals(clip.id())) {
        long start = clip.end() - transition.inOffset();
        long end = clip.end() + transition.outOffset();
        table.row(
            "  " + times.timecode(Math.max(0, start)).substring(2),
            "  " + times.timecode(end).substring(2),
            transition.id().value(),
            transition.get(Transition.TYPE),
            "to " + transition.right());
      }
    }
  }

  private String title(Clip clip) {
    if (!clip.name().isEmpty()) {
      return clip.name();
    }
    if (clip.content() == ClipKind.TITLE || clip.content() == ClipKind.CAPTION) {
      return '"' + clip.get(Title.TEXT).replace("\n", " / ") + '"';
    }
    if (clip.content() == ClipKind.GENERATOR) {
      return clip.get(Clip.COLOR).toString().toLowerCase(Locale.ROOT);
    }
    return clip.asset().flatMap(project::asset).map(asset -> asset.name()).orElse("");
  }

  private static String named(String name) {
    return name.isEmpty() ? "" : " '" + name + "'";
  }
}
