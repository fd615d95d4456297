package io.nve.edit;

import io.nve.error.ErrorCode;
import io.nve.model.Clip;
import io.nve.model.ClipKind;
import io.nve.model.Project;
import io.nve.time.FrameRate;
import java.util.Optional;

/** Says how far the edges of clips can go in a project. */
final class ClipLimits {
  private final Project project;
  private final Limits limits = new Limits();
  private final OnLimit onLimit;
  private final FrameRate rate;

  ClipLimits(Plan plan, FrameRate rate) {
    this.project = plan.project();
    this.onLimit = plan.options().onLimit();
    this.rate = rate;
  }

  /** Takes into account that a clip's head moves, whatever stands before it. */
  ClipLimits head(Clip clip) {
    limits.atLeast(LocalBounds.of(project, clip).least() - clip.in(), ErrorCode.NOT_ENOUGH_MEDIA);
    limits.atMost(clip.duration() - shortest(clip), ErrorCode.EMPTY_CLIP);
    return this;
  }

  /** Takes into account that a clip's tail moves, whatever stands behind it. */
  ClipLimits tail(Clip clip) {
    limits.atMost(LocalBounds.of(project, clip).most() - clip.out(), ErrorCode.NOT_ENOUGH_MEDIA);
    limits.atLeast(shortest(clip) - clip.duration(), ErrorCode.EMPTY_CLIP);
    return this;
  }

  /** Takes into account that a clip plays another part of its media. */
  ClipLimits slip(Clip clip) {
    LocalBounds bounds = LocalBounds.of(project, clip);
    limits.atLeast(bounds.least() - clip.in(), ErrorCode.NOT_ENOUGH_MEDIA);
    limits.atMost(bounds.most() - clip.out(), ErrorCode.NOT_ENOUGH_MEDIA);
    return this;
  }

  /** Takes into account that a clip's start does not pass the clip before it. */
  ClipLimits roomBefore(Clip clip) {
    Optional<Clip> previous = Neighbours.before(project, clip);
    previous.ifPresent(other -> limits.atLeast(other.end() - clip.start(), ErrorCode.OVERLAP));
    limits.atLeast(-clip.start(), ErrorCode.NEGATIVE_TIME);
    return this;
  }

  /** Takes into account that a clip's end does not pass the clip behind it. */
  ClipLimits roomBehind(Clip clip) {
    Neighbours.behind(project, clip)
        .ifPresent(other -> limits.atMost(other.start() - clip.end(), ErrorCode.OVERLAP));
    return this;
  }

  /** An edit that goes as far as it can leaves a frame of a clip; one that refuses, a tick. */
  private long shortest(Clip clip) {
    if (onLimit == OnLimit.REFUSE || clip.content() == ClipKind.PLACEHOLDER) {
      return 1;
    }
    return Math.min(clip.duration(), rate.frameDuration());
  }

  /** Returns how far it can go; see {@link Limits#allow}. */
  long allow(long distance) {
    return limits.allow(distance, onLimit);
  }
}
