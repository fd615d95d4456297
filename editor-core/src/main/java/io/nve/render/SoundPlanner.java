package io.nve.render;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Curve;
import io.nve.model.FadeCurve;
import io.nve.model.Project;
import io.nve.model.Sound;
import io.nve.model.SpeedMap;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sounds of a sequence: those of the clips on its audio tracks, and no others. A video
 * clip's own sound stands on an audio track, linked to it.
 */
final class SoundPlanner {
  private static final ContentHash NOT_YET = new ContentHash(0, 0);

  private final Project project;
  private final SourceTable sources;
  private final List<SoundLayer> layers = new ArrayList<>();

  SoundPlanner(Project project, SourceTable sources) {
    this.project = project;
    this.sources = sources;
  }

  List<SoundLayer> layers(Sheet sheet) {
    List<Sheet.Row> rows =
        sheet.rows().stream().filter(row -> row.track().carries() == TrackKind.AUDIO).toList();
    boolean solo = rows.stream().anyMatch(row -> row.track().get(Track.SOLO));
    for (Sheet.Row row : rows) {
      Track track = row.track();
      if (!track.get(Track.MUTED) && (!solo || track.get(Track.SOLO))) {
        addTrack(row);
      }
    }
    layers.sort(Comparator.comparingLong(layer -> layer.range().start()));
    return layers;
  }

  private void addTrack(Sheet.Row row) {
    Curve gain = row.track().curve(Track.GAIN);
    Curve pan = row.track().curve(Track.PAN);
    List<Run> runs = Run.of(row.clips());
    List<Crossing> crossings = Crossing.of(project, runs);
    RunExtents extents = RunExtents.of(runs, crossings);
    for (int i = 0; i < runs.size(); i++) {
      Clip clip = runs.get(i).clip();
      SoundSource source = isHeard(clip) ? source(clip) : null;
      if (source != null) {
        SoundLayer layer =
            new SoundLayer(
                clip.id(),
                extents.whole(i),
                source,
                new TimeMap(clip.anchor(), clip.speed()),
                clip.curve(Sound.GAIN),
                clip.curve(Sound.PAN),
                gain,
                pan,
                fades(clip, extents.crossedIn(i), extents.crossedOut(i)),
                NOT_YET);
        layers.add(layer.withHash(SoundHash.of(sources.found(), layer)));
      }
    }
  }

  private static boolean isHeard(Clip clip) {
    return clip.enabled() && !clip.get(Sound.MUTED) && !(clip.speed() instanceof SpeedMap.Freeze);
  }

  private @Nullable SoundSource source(Clip clip) {
    if (clip.content() == ClipKind.MEDIA) {
      int stream = (int) (long) clip.get(Clip.STREAM);
      return new SoundSource.Media(sources.media(clip.asset()), stream);
    }
    RenderPlan plan =
        clip.content() == ClipKind.NESTED
            ? sources.nested(clip.reference(Clip.SEQUENCE)).orElse(null)
            : null;
    return plan == null ? null : new SoundSource.Nested(plan);
  }

  /** A crossfade takes the place of the clip's own fade at its edge. */
  private static List<Fade> fades(Clip clip, TimeRange crossedIn, TimeRange crossedOut) {
    List<Fade> fades = new ArrayList<>();
    long in = clip.get(Sound.FADE_IN);
    long out = clip.get(Sound.FADE_OUT);
    if (!crossedIn.isEmpty()) {
      fades.add(new Fade(crossedIn, true, FadeCurve.EQUAL_POWER));
    } else if (in > 0) {
      fades.add(new Fade(new TimeRange(clip.start(), in), true, clip.get(Sound.FADE_IN_CURVE)));
    }
    if (!crossedOut.isEmpty()) {
      fades.add(new Fade(crossedOut, false, FadeCurve.EQUAL_POWER));
    } else if (out > 0) {
      TimeRange range = TimeRange.between(clip.end() - out, clip.end());
      fades.add(new Fade(range, false, clip.get(Sound.FADE_OUT_CURVE)));
    }
    return fades;
  }
}
