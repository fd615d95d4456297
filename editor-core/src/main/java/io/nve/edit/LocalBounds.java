package io.nve.edit;

import io.nve.model.Asset;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Project;
import io.nve.model.SpeedMap;
import io.nve.time.TimeRange;
import java.util.Optional;

/**
 * How far a clip's cut can reach: what its media has, seen from the clip's local time.
 *
 * <p>Of media that nobody knows the length of, nothing but the beginning is known: source time 0.
 * Pictures that are made, such as titles, reach as far as anybody likes.
 *
 * @param least the least {@code in}
 * @param most the greatest {@code out}
 */
record LocalBounds(long least, long most) {
  /** Beyond every time, and far enough from the ends of a long to be added to. */
  private static final long FAR = 1L << 61;

  static final LocalBounds NONE = new LocalBounds(-FAR, FAR);

  /** Returns the bounds of a clip. */
  static LocalBounds of(Project project, Clip clip) {
    return switch (clip.content()) {
      case MEDIA, NESTED -> of(clip.speed(), source(project, clip).orElse(new TimeRange(0, FAR)));
      case TITLE, GENERATOR, CAPTION, ADJUSTMENT, PLACEHOLDER -> NONE;
    };
  }

  /** Returns the bounds of a clip as far as they are known for sure. */
  static LocalBounds known(Project project, Clip clip) {
    return source(project, clip).map(range -> of(clip.speed(), range)).orElse(NONE);
  }

  /** Returns the source time that there is something for, if it is known. */
  private static Optional<TimeRange> source(Project project, Clip clip) {
    if (clip.content() == ClipKind.NESTED) {
      return clip.reference(Clip.SEQUENCE)
          .flatMap(project::sequence)
          .map(sequence -> new TimeRange(0, TrackEnds.ofSequence(project, sequence.id())));
    }
    return clip.content() == ClipKind.MEDIA
        ? clip.asset().flatMap(project::asset).flatMap(Asset::available)
        : Optional.empty();
  }

  /** Returns the bounds that a range of source time gives at a speed. */
  static LocalBounds of(SpeedMap speed, TimeRange source) {
    return switch (speed) {
      case SpeedMap.Constant constant -> of(constant, source);
      case SpeedMap.Freeze freeze -> NONE;
      case SpeedMap.Ramp ramp -> {
        // Outside of its knots a curve goes on at normal speed.
        SpeedMap.Knot first = ramp.knots().get(0);
        SpeedMap.Knot last = ramp.knots().get(ramp.knots().size() - 1);
        yield new LocalBounds(
            first.local() - Math.max(0, first.source() - source.start()),
            last.local() + Math.max(0, source.end() - last.source()));
      }
    };
  }

  private static LocalBounds of(SpeedMap.Constant speed, TimeRange source) {
    boolean forwards = speed.numerator() > 0;
    long first = forwards ? source.start() : source.end();
    long last = forwards ? source.end() : source.start();
    long least = isFar(first) ? -FAR : speed.localAt(first);
    long most = isFar(last) ? FAR : speed.localAt(last);
    // One step of local time can be many ticks of source time, so the rounding has to be inward.
    while (least > -FAR && isBeyond(speed.sourceAt(least), source)) {
      least++;
    }
    while (most < FAR && isBeyond(speed.sourceAt(most), source)) {
      most--;
    }
    return new LocalBounds(least, most);
  }

  private static boolean isFar(long source) {
    return source >= FAR;
  }

  private static boolean isBeyond(long source, TimeRange range) {
    return source < range.start() || source > range.end();
  }
}
