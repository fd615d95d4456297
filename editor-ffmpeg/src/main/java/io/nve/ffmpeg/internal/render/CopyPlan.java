package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.copy.AvcParameters;
import io.nve.ffmpeg.internal.copy.GroupFinder;
import io.nve.ffmpeg.internal.encode.VideoEncoding;
import io.nve.ffmpeg.internal.media.CodedVideo;
import io.nve.ffmpeg.internal.media.MediaInput;
import io.nve.ffmpeg.internal.segment.Stretch;
import io.nve.render.Affine;
import io.nve.render.Geometry;
import io.nve.render.LayerSource;
import io.nve.render.PictureSize;
import io.nve.render.RenderPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds which frames of an output can be copied from their sources. Nothing is decoded for it, and
 * one source is open at a time.
 */
final class CopyPlan implements AutoCloseable {
  private final RenderPlan plan;
  private final Sources sources;
  private final VideoEncoding how;
  private final Tally tally;
  private final List<Part> copies = new ArrayList<>();
  private @Nullable AvcParameters all;
  private LayerSource.@Nullable Media opened;
  private @Nullable CodedVideo video;
  private @Nullable AvcParameters parameters;

  CopyPlan(RenderPlan plan, Sources sources, VideoEncoding how, Tally tally) {
    this.plan = plan;
    this.sources = sources;
    this.how = how;
    this.tally = tally;
  }

  /** Looks through some frames. */
  void find(long first, long end, Runnable check) {
    for (UntouchedRun run : UntouchedRun.of(plan, first, end)) {
      check.run();
      look(run);
    }
  }

  /** The copies, in the order of their frames. */
  List<Part> copies() {
    return copies;
  }

  /** The parameter sets of all that is copied. */
  Optional<AvcParameters> parameters() {
    return Optional.ofNullable(all);
  }

  /** The greatest delay of what is copied. */
  int delay() {
    return copies.stream().mapToInt(part -> part.copy().orElseThrow().delay()).max().orElse(0);
  }

  private void look(UntouchedRun run) {
    LayerSource.Media media = (LayerSource.Media) run.picture().source();
    Optional<MediaInput> input = sources.of(media.asset()).input();
    if (input.isEmpty()) {
      return;
    }
    open(media, input.get());
    CodedVideo source = video;
    AvcParameters own = parameters;
    if (source == null || own == null || !inPlace(run, source)) {
      return;
    }
    AvcParameters known = all;
    Optional<AvcParameters> merged = known == null ? Optional.of(own) : known.with(own);
    if (merged.isEmpty()) {
      remark(media, "its parameter sets have the numbers of another source's");
      return;
    }
    // A copy of less than a quarter of a second is not worth the key picture behind it.
    int least = Math.max(1, plan.rate().nominal() / 4);
    GroupFinder finder = new GroupFinder(source, own, input.get(), media.stream(), plan.rate());
    for (GroupFinder.Found found : finder.find(run.times(), least)) {
      all = merged.get();
      Stretch frames = new Stretch(run.first() + found.first(), found.run().count());
      copies.add(new Part(frames, Optional.of(found.run())));
    }
  }

  private void open(LayerSource.Media media, MediaInput input) {
    if (media.equals(opened)) {
      return;
    }
    close();
    opened = media;
    CodedVideo source = CodedVideo.open(input, media.stream());
    video = source;
    Optional<AvcParameters> found = AvcParameters.ofFile(source.extradata());
    if (!source.avcInMp4() || found.isEmpty()) {
      remark(media, "it is not H.264 in an MP4 or QuickTime file");
    } else if (source.width() != how.width() || source.height() != how.height()) {
      remark(media, "its pictures have another size than the output's");
    } else if (!found.get().plain() || !source.drawnAsStored()) {
      remark(media, "its pictures are not stored as the output's are: 8-bit 4:2:0, whole, BT.709");
    } else {
      parameters = found.get();
    }
  }

  /** Whether the picture covers the canvas, and the canvas the output, pixel by pixel. */
  private boolean inPlace(UntouchedRun run, CodedVideo source) {
    PictureSize size = PictureSize.of(source.width(), source.height());
    Optional<Geometry> geometry = run.picture().geometry(size);
    if (!size.equals(plan.canvas().size()) || geometry.isEmpty()) {
      return false;
    }
    Affine matrix = geometry.get().matrix();
    return geometry.get().crop().width() == size.width()
        && geometry.get().crop().height() == size.height()
        && matrix.a() == 1
        && matrix.b() == 0
        && matrix.tx() == 0
        && matrix.c() == 0
        && matrix.d() == 1
        && matrix.ty() == 0;
  }

  private void remark(LayerSource.Media media, String reason) {
    tally.remark(sources.of(media.asset()).name() + " is not copied: " + reason);
  }

  @Override
  public void close() {
    if (video != null) {
      video.close();
    }
    video = null;
    parameters = null;
    opened = null;
  }
}
