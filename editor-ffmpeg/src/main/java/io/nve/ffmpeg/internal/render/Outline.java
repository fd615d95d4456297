package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Encoder;
import io.nve.ffmpeg.internal.copy.AvcParameters;
import io.nve.ffmpeg.internal.copy.Renumbering;
import io.nve.ffmpeg.internal.encode.Container;
import io.nve.ffmpeg.internal.encode.VideoEncoding;
import io.nve.ffmpeg.internal.segment.Stretches;
import io.nve.render.RenderPlan;
import io.nve.spi.RenderRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an output's pictures are put together from.
 *
 * <p>Where some are copied and some encoded, both stand in one stream with parameter sets of their
 * own, told apart by their numbers. libx264 is told which number to take; libopenh264 always takes
 * 0, so its pictures are renumbered when they are joined.
 *
 * @param parts all frames, in order
 * @param how those that are encoded are encoded
 * @param renumbering what happens to them before they are joined
 * @param parameters the parameter sets of all; empty for the encoder's own
 * @param delay how many pictures may be decoded before the one that is shown first, at least
 */
record Outline(
    List<Part> parts,
    VideoEncoding how,
    Optional<Renumbering> renumbering,
    Optional<AvcParameters> parameters,
    int delay) {
  /** Copies the list. */
  Outline {
    parts = List.copyOf(parts);
  }

  /** Makes the outline of a rendering; copies what it may and can. */
  static Outline of(Job job, VideoEncoding how, Sources sources, Tally tally, Runnable check) {
    RenderRequest request = job.request();
    RenderPlan plan = request.plan();
    long first = request.firstFrame();
    long end = request.endFrame();
    if (request.reuse().sources()) {
      if (job.recipe().container() != Container.MP4) {
        tally.remark("Coded pictures are copied to MP4 files only");
      } else {
        try (CopyPlan copies = new CopyPlan(plan, sources, how, tally)) {
          copies.find(first, end, check);
          Optional<Outline> outline = copying(plan, first, end, how, copies);
          if (outline.isPresent()) {
            return outline.get();
          }
          if (!copies.copies().isEmpty()) {
            tally.remark(
                "Nothing is copied: pictures of "
                    + how.encoder()
                    + " with these settings cannot stand beside copied ones");
          }
        }
      }
    }
    List<Part> parts = new ArrayList<>();
    encode(plan, first, end, how, parts);
    return new Outline(parts, how, Optional.empty(), Optional.empty(), 0);
  }

  private static void encode(
      RenderPlan plan, long first, long end, VideoEncoding how, List<Part> parts) {
    Stretches.of(plan, first, end, how.keyInterval())
        .forEach(stretch -> parts.add(Part.encoded(stretch)));
  }

  private static Optional<Outline> copying(
      RenderPlan plan, long first, long end, VideoEncoding how, CopyPlan copies) {
    Optional<AvcParameters> copied = copies.parameters();
    Optional<Integer> id = copied.flatMap(AvcParameters::freeId);
    if (copied.isEmpty() || id.isEmpty()) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    long at = first;
    for (Part copy : copies.copies()) {
      encode(plan, at, copy.frames().first(), how, parts);
      parts.add(copy);
      at = copy.frames().end();
    }
    encode(plan, at, end, how, parts);
    if (parts.size() == copies.copies().size()) {
      return Optional.of(new Outline(parts, how, Optional.empty(), copied, copies.delay()));
    }
    return beside(copied.get(), id.get(), how)
        .map(ours ->
            new Outline(parts, ours.how, ours.renumbering, ours.parameters, copies.delay()));
  }

  /** Our pictures under another number than those that are copied. */
  private static Optional<Outline> beside(AvcParameters copied, int id, VideoEncoding how) {
    VideoEncoding numbered =
        how.encoder().equals("libx264")
            ? how.withOption("x264-params", "sps-id=" + id + ":stitchable=1")
            : how;
    Optional<Renumbering> renumbering =
        how.encoder().equals("libopenh264") ? Optional.of(new Renumbering(id)) : Optional.empty();
    byte[] own;
    try (Encoder alike = Encoder.video(numbered, true)) {
      own = alike.parameters();
    }
    return renumbering
        .map(change -> change.apply(own))
        .orElseGet(() -> AvcParameters.ofStream(own))
        .flatMap(copied::with)
        .map(all -> new Outline(List.of(), numbered, renumbering, Optional.of(all), 0));
  }
}
