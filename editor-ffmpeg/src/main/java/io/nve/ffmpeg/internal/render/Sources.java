package io.nve.ffmpeg.internal.render;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.ffmpeg.internal.media.MediaInput;
import io.nve.ffmpeg.internal.segment.MediaMark;
import io.nve.model.Id;
import io.nve.render.PlanSource;
import io.nve.render.RenderPlan;
import io.nve.spi.JobControl;
import io.nve.spi.MissingMedia;
import io.nve.spi.RenderNote;
import io.nve.spi.SourceResolver;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where a plan's media lies; all of it is looked for before any work begins. */
final class Sources {
  private final Map<Id, Found> found;

  private Sources(Map<Id, Found> found) {
    this.found = Collections.unmodifiableMap(found);
  }

  /**
   * Media that is there.
   *
   * @param source what the plan says of it
   * @param input where it lies, with the job's limits; empty when it is missing
   */
  record Found(PlanSource source, Optional<MediaInput> input) {
    /** What people call it. */
    String name() {
      return source.name().isEmpty() ? source.asset().toString() : source.name();
    }

    /** What people need to know to find it. */
    String missing() {
      String place = source.url().isEmpty() ? "" : " (" + source.url() + ")";
      return "The media of " + name() + place + " is missing";
    }
  }

  /**
   * Looks for all media of a plan.
   *
   * @throws EditorException {@code MEDIA_NOT_FOUND} when some is missing and must not be
   */
  static Sources find(
      RenderPlan plan,
      SourceResolver resolver,
      MissingMedia missing,
      InputOpener opener,
      JobControl control,
      Notes notes) {
    Map<Id, Found> found = new TreeMap<>();
    for (PlanSource source : plan.sources().values()) {
      Found place = new Found(source, located(source, resolver, opener, control));
      if (place.input().isEmpty()) {
        if (missing == MissingMedia.REFUSE) {
          throw new EditorException(ErrorCode.MEDIA_NOT_FOUND, place.missing());
        }
        notes.add(
            RenderNote.Kind.MISSING_MEDIA,
            source.asset().toString(),
            place.missing() + "; a slate stands in for it");
      }
      found.put(source.asset(), place);
    }
    return new Sources(found);
  }

  private static Optional<MediaInput> located(
      PlanSource source, SourceResolver resolver, InputOpener opener, JobControl control) {
    try {
      return resolver
          .locate(source)
          .map(location -> opener.input(location, control))
          .filter(input -> Files.isRegularFile(input.path()) && Files.isReadable(input.path()));
    } catch (EditorException e) {
      if (e.code() == ErrorCode.MEDIA_NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Returns by what the media of an asset that the plan uses is known again. */
  MediaMark mark(Id asset) {
    Found place = of(asset);
    return place
        .input()
        .map(input -> MediaMark.of(input.path()))
        .orElseGet(() -> MediaMark.missing(place.name()));
  }

  /** Returns the media of an asset that the plan uses. */
  Found of(Id asset) {
    Found place = found.get(asset);
    if (place == null) {
      throw new EditorException(ErrorCode.BACKEND_FAILED, "The plan lists no source " + asset);
    }
    return place;
  }
}
