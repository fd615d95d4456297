package io.nve.web;

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
  private @Nullable Project seen;
  private @Nullable Project present;

  /** Begins to tell a listener; the result ends it. */
  Action subscribe(ChangeListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Notes a change. */
  void changed(Project before, Project after) {
    if (seen == null) {
      seen = before;
      nextFrame(this::flush);
    }
    present = after;
  }

  /** Tells of what was not told yet. */
  void flush() {
    Project before = seen;
    Project after = present;
    if (before == null || after == null) {
      return;
    }
    seen = null;
    present = null;
    Change change = new Change(before, after);
    tell(List.copyOf(listeners), change);
  }

  /** One that fails keeps none of the others from hearing; its error is then thrown. */
  private static void tell(List<ChangeListener> listeners, Change change) {
    if (!listeners.isEmpty()) {
      try {
        listeners.get(0).changed(change);
      } finally {
        tell(listeners.subList(1, listeners.size()), change);
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
