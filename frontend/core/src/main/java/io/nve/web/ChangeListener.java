package io.nve.web;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Is told of changes, once a frame at most. */
@JSFunctor
public interface ChangeListener extends JSObject {
  /** What happened since it was told last. */
  void changed(Change change);
}
