package io.nve.web;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Something to be done. */
@JSFunctor
public interface Action extends JSObject {
  /** Does it. */
  void run();
}
