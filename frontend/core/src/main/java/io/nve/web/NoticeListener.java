package io.nve.web;

import io.nve.typings.Ts;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Is told what becomes of one's work, and of the others. */
@JSFunctor
public interface NoticeListener extends JSObject {
  /** What happened. */
  void notice(@Ts("Notice") JSObject notice);
}
