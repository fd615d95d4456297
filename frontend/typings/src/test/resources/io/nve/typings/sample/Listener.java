package sample;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Hears what was added. */
@JSFunctor
public interface Listener extends JSObject {
  /** @param names what there is now */
  void heard(String[] names);
}
