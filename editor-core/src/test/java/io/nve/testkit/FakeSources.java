package io.nve.testkit;

import io.nve.error.EditorException;
import io.nve.error.ErrorCode;
import io.nve.model.Color;
import io.nve.model.Id;
import io.nve.render.LayerSource;
import io.nve.render.PlanSource;
import io.nve.render.RenderPlan;
import io.nve.spi.Image;
import io.nve.spi.MediaLocation;
import io.nve.spi.MissingMedia;
import io.nve.spi.RenderNote;
import io.nve.spi.SourceResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The media of a plan, all of it read before any work. */
final class FakeSources {
  private static final Color SLATE = new Color(160, 32, 32, 255);

  private final Map<Id, FakeMedia> media = new TreeMap<>();

  /**
   * Reads the media.
   *
   * @throws EditorException {@code MEDIA_NOT_FOUND} if some is missing and no slate is asked for
   */
  FakeSources(
      RenderPlan plan, SourceResolver resolver, MissingMedia missing, Set<RenderNote> notes) {
    for (PlanSource source : plan.sources().values()) {
      Optional<Path> file =
          resolver.locate(source).map(MediaLocation::value).map(Path::of).filter(Files::exists);
      if (file.isPresent()) {
        media.put(source.asset(), FakeMedia.read(file.get()));
      } else if (missing == MissingMedia.REFUSE) {
        throw new EditorException(
            ErrorCode.MEDIA_NOT_FOUND, "The media of " + source.asset() + " is missing");
      } else {
        notes.add(
            new RenderNote(
                RenderNote.Kind.MISSING_MEDIA,
                source.asset().value(),
                "A slate stands in for the missing media of " + source.asset()));
      }
    }
  }

  Image picture(LayerSource.Media wanted, long time) {
    FakeMedia found = media.get(wanted.asset());
    if (found == null) {
      return FakeCompositor.solid(16, 9, SLATE);
    }
    if (wanted.stream() > 0) {
      throw new EditorException(ErrorCode.NO_SUCH_STREAM, "Fake media has one video stream");
    }
    return found.pictureAt(time);
  }

  Optional<FakeMedia> find(Id asset) {
    return Optional.ofNullable(media.get(asset));
  }
}
