package sample;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** Mentioned by nobody, so it does not matter that it says too little. */
interface Unused extends JSObject {
  @JSProperty
  JSObject getAny();
}
