package io.nve.render;

import io.nve.model.Clip;
import io.nve.model.Curve;
import io.nve.model.Fit;
import io.nve.model.Title;
import io.nve.model.Transform;
import io.nve.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads layers from clips. */
final class LayerReader {
  private final SourceTable sources;
  private final TitleReader titles;

  LayerReader(SourceTable sources, Canvas canvas) {
    this.sources = sources;
    this.titles = new TitleReader(canvas);
  }

  /** Returns the layer of a clip, or null if it shows nothing. */
  @Nullable Layer read(Clip clip, TimeRange range, List<PlanEffect> trackEffects) {
    return switch (clip.content()) {
      case MEDIA -> {
        int stream = (int) (long) clip.get(Clip.STREAM);
        LayerSource media = new LayerSource.Media(sources.media(clip.asset()), stream);
        yield picture(clip, range, media, PlacementReader.of(clip.props()), trackEffects);
      }
      case TITLE, CAPTION -> title(clip, range, trackEffects);
      case GENERATOR ->
          clip.get(Clip.GENERATOR).equals(Clip.GENERATOR.defaultValue())
              ? picture(
                  clip,
                  range,
                  new LayerSource.Fill(clip.get(Clip.COLOR)),
                  PlacementReader.of(clip.props()),
                  trackEffects)
              : null;
      case NESTED ->
          sources
              .nested(clip.reference(Clip.SEQUENCE))
              .map(plan ->
                  picture(
                      clip,
                      range,
                      new LayerSource.Nested(plan),
                      PlacementReader.of(clip.props()),
                      trackEffects))
              .orElse(null);
      case ADJUSTMENT -> adjustment(clip, range, trackEffects);
      case PLACEHOLDER -> null;
    };
  }

  private @Nullable Layer title(Clip clip, TimeRange range, List<PlanEffect> trackEffects) {
    if (clip.get(Title.TEXT).strip().isEmpty()) {
      return null;
    }
    TitleSpec spec = titles.read(clip);
    Placement placement =
        TitleReader.isUnplacedCaption(clip)
            ? TitleReader.CAPTION_PLACEMENT
            : PlacementReader.of(clip.props()).withFit(Fit.NONE);
    return picture(clip, range, new LayerSource.TitlePicture(spec), placement, trackEffects);
  }

  private @Nullable Layer adjustment(Clip clip, TimeRange range, List<PlanEffect> trackEffects) {
    List<PlanEffect> effects = effects(clip, trackEffects);
    return effects.isEmpty()
        ? null
        : new AdjustmentLayer(clip.id(), range, time(clip), opacity(clip), effects);
  }

  private static PictureLayer picture(
      Clip clip,
      TimeRange range,
      LayerSource source,
      Placement placement,
      List<PlanEffect> trackEffects) {
    return new PictureLayer(
        clip.id(),
        range,
        source,
        time(clip),
        placement,
        opacity(clip),
        clip.get(Transform.BLEND),
        effects(clip, trackEffects));
  }

  private static TimeMap time(Clip clip) {
    return new TimeMap(clip.anchor(), clip.speed());
  }

  private static Curve opacity(Clip clip) {
    return clip.curve(Transform.OPACITY);
  }

  private static List<PlanEffect> effects(Clip clip, List<PlanEffect> trackEffects) {
    List<PlanEffect> effects = EffectReader.read(clip.effects(), EffectClock.SOURCE);
    if (trackEffects.isEmpty()) {
      return effects;
    }
    List<PlanEffect> all = new ArrayList<>(effects);
    all.addAll(trackEffects);
    return all;
  }
}
