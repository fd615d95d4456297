package io.nve.ffmpeg.internal.render;

import io.nve.spi.RenderNote;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What could not be done quite as the plan says, each thing noted once; for several threads. */
final class Notes {
  private final Set<RenderNote> notes = new LinkedHashSet<>();

  synchronized void add(RenderNote.Kind kind, String subject, String text) {
    notes.add(new RenderNote(kind, subject, text));
  }

  synchronized void addAll(List<RenderNote> more) {
    notes.addAll(more);
  }

  synchronized List<RenderNote> list() {
    return List.copyOf(notes);
  }
}
