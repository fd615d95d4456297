package io.nve.web;

import io.nve.op.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/**
 * Tells listeners of changes, once a frame however many there were, and with the one difference
 * from what they saw last to what there is: a drag makes more changes than a screen shows.
 */
final class ChangeFeed {
  private final List<ChangeListener> listeners = new ArrayList<>();
  private @Nullable Change untold;
  private boolean waiting;

  /** Begins to tell a listener; the result ends it. */
  Action subscribe(ChangeListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Notes a change.
   *
   * @param made what was made, or null if that is not known
   */
  void changed(Project before, Project after, @Nullable Operation made) {
    Change earlier = untold;
    untold = earlier == null ? Change.by(made, before, after) : earlier.then(made, after);
    if (!waiting) {
      waiting = true;
      nextFrame(this::frame);
    }
  }

  private void frame() {
    waiting = false;
    flush();
  }

  /** Tells of what was not told yet. */
  void flush() {
    Change change = untold;
    untold = null;
    if (change != null) {
      tell(listeners.toArray(new ChangeListener[0]), 0, change);
    }
  }

  /** One that fails keeps none of the others from hearing; its error is then thrown. */
  private static void tell(ChangeListener[] listeners, int from, Change change) {
    if (from < listeners.length) {
      try {
        listeners[from].changed(change);
      } finally {
        tell(listeners, from + 1, change);
      }
    }
  }

  /** Hidden pages have no frames, nor has node. */
  @JSBody(
      params = "action",
      script =
          """
          if (typeof requestAnimationFrame === 'function'
              && (typeof document === 'undefined' || document.visibilityState === 'visible')) {
            requestAnimationFrame(function() { action(); });
          } else {
            setTimeout(action, 16);
          }
          """)
  private static native void nextFrame(Action action);
}
