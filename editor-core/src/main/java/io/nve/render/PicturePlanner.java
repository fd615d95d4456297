package io.nve.render;

import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Curve;
import io.nve.model.Effect;
import io.nve.model.Project;
import io.nve.model.Registry;
import io.nve.model.Track;
import io.nve.model.TrackKind;
import io.nve.model.Transition;
import io.nve.time.FrameRate;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the layers of a sequence's pictures, row by row from the lowest. */
final class PicturePlanner {
  private final Project project;
  private final FrameRate rate;
  private final PlanOptions options;
  private final LayerReader reader;
  private final List<Strip> strips = new ArrayList<>();
  private int row;

  PicturePlanner(
      Project project, SourceTable sources, Canvas canvas, FrameRate rate, PlanOptions options) {
    this.project = project;
    this.rate = rate;
    this.options = options;
    this.reader = new LayerReader(sources, canvas);
  }

  List<Strip> strips(Sheet sheet, long duration) {
    for (Sheet.Row track : sheet.rows()) {
      TrackKind kind = track.track().carries();
      if (kind == TrackKind.VIDEO || kind == TrackKind.ADJUSTMENT) {
        addTrack(track);
      }
    }
    addSequenceEffects(sheet, duration);
    for (Sheet.Row track : sheet.rows()) {
      if (track.track().carries() == TrackKind.CAPTION && options.captions()) {
        addTrack(track);
      }
    }
    return strips;
  }

  private void addSequenceEffects(Sheet sheet, long duration) {
    List<PlanEffect> effects =
        EffectReader.read(Effect.in(sheet.sequence().props()), EffectClock.PLAN);
    if (!effects.isEmpty()) {
      TimeRange range = new TimeRange(0, duration);
      add(
          range,
          new AdjustmentLayer(
              sheet.sequence().id(), range, TimeMap.IDENTITY, Curve.constant(1), effects));
      row++;
    }
  }

  private void addTrack(Sheet.Row track) {
    if (track.track().get(Track.HIDDEN)) {
      return;
    }
    List<PlanEffect> trackEffects =
        EffectReader.read(Effect.in(track.track().props()), EffectClock.PLAN);
    List<Run> runs = Run.of(track.clips());
    List<Crossing> crossings = Crossing.of(project, runs);
    RunExtents extents = RunExtents.of(runs, crossings);
    List<@Nullable Layer> layers = new ArrayList<>(runs.size());
    for (int i = 0; i < runs.size(); i++) {
      Layer layer = layer(track.track(), runs.get(i).clip(), extents.whole(i), trackEffects);
      layers.add(layer);
      if (layer != null) {
        add(extents.alone(i), layer);
      }
    }
    for (Crossing crossing : crossings) {
      addCrossing(crossing, side(layers, crossing.left()), side(layers, crossing.right()));
    }
    row++;
  }

  private static List<Layer> side(List<@Nullable Layer> layers, int run) {
    Layer layer = run == Crossing.GAP ? null : layers.get(run);
    return layer == null ? List.of() : List.of(layer);
  }

  private void addCrossing(Crossing crossing, List<Layer> from, List<Layer> to) {
    if (from.isEmpty() && to.isEmpty()) {
      return;
    }
    Transition transition = crossing.transition();
    String type = transition.get(Transition.TYPE);
    boolean known = Registry.transition(type).isPresent();
    add(
        crossing.range(),
        new CrossingLayer(transition.id(), crossing.range(), type, known, from, to));
  }

  private void add(TimeRange range, Layer layer) {
    long first = FrameGrid.firstFrom(rate, range.start());
    long end = FrameGrid.firstFrom(rate, range.end());
    if (first < end) {
      strips.add(new Strip(row, first, end, layer));
    }
  }

  /** Returns the layer of a clip, or null if nothing of it is seen. */
  private @Nullable Layer layer(
      Track track, Clip clip, TimeRange range, List<PlanEffect> trackEffects) {
    ClipKind content = clip.content();
    boolean caption = content == ClipKind.CAPTION;
    if (!clip.enabled()
        || caption != (track.carries() == TrackKind.CAPTION)
        || (track.carries() == TrackKind.ADJUSTMENT && content != ClipKind.ADJUSTMENT)) {
      return null;
    }
    return reader.read(clip, range, trackEffects);
  }
}
