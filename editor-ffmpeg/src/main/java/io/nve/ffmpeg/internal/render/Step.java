package io.nve.ffmpeg.internal.render;

import io.nve.ffmpeg.internal.av.Frame;
import io.nve.ffmpeg.internal.composite.BlendFunction;
import java.util.List;
import java.util.function.UnaryOperator;

/** One step of composing a frame; steps follow each other from the bottom up. */
sealed interface Step {
  /** Whether nothing below can be seen through it. */
  boolean covers();

  /**
   * Lays a picture on what is there.
   *
   * @param picture what is laid
   * @param opacity 0 to 1
   * @param mode how colours meet
   */
  record Paint(Drawn picture, double opacity, BlendFunction mode) implements Step {
    @Override
    public boolean covers() {
      return picture.covers() && opacity >= 1 && mode == BlendFunction.NORMAL;
    }
  }

  /**
   * Changes what is there.
   *
   * @param change makes the changed frame, which its caller closes
   * @param opacity how much of that replaces what was there, 0 to 1
   */
  record Adjust(UnaryOperator<Frame> change, double opacity) implements Step {
    @Override
    public boolean covers() {
      return false;
    }
  }

  /**
   * Goes from one thing on what is there to another on what is there.
   *
   * @param from steps that are going
   * @param to steps that are coming
   * @param share how far it has gone, 0 to 1
   */
  record Dissolve(List<Step> from, List<Step> to, double share) implements Step {
    /** Copies the lists. */
    public Dissolve {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }

    @Override
    public boolean covers() {
      return from.stream().anyMatch(Step::covers) && to.stream().anyMatch(Step::covers);
    }
  }
}
